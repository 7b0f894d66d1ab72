package org.fedsllm.app.training;

import java.nio.file.Path;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.task.JobQueue;

/** Texts that continue a prompt of the user's, by the adapter of any run. FX thread only. */
public final class SampleViewModel {
  private static final String JOB_TITLE = "Writing a text";

  private final JobQueue jobs;
  private final Notices notices;
  private final StringProperty prompt = new SimpleStringProperty(SampleRequest.FIRST.prompt());
  private final DoubleProperty temperature =
      new SimpleDoubleProperty(SampleRequest.FIRST.temperature());
  private final DoubleProperty topP = new SimpleDoubleProperty(SampleRequest.FIRST.topP());
  private final ReadOnlyObjectWrapper<RunText> text = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private long written;

  public SampleViewModel(JobQueue jobs, Notices notices) {
    this.jobs = jobs;
    this.notices = notices;
  }

  /** What is to be continued. */
  public StringProperty promptProperty() {
    return prompt;
  }

  public DoubleProperty temperatureProperty() {
    return temperature;
  }

  public DoubleProperty topPProperty() {
    return topP;
  }

  /** All of it as it is now. */
  public SampleRequest request() {
    return new SampleRequest(prompt.get(), temperature.get(), topP.get());
  }

  /** The text written last; {@code null} before the first. */
  public ReadOnlyObjectProperty<RunText> textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Whether a text is being written. */
  public ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /**
   * Lets the run in {@code folder} write, beside whatever is trained; pressed again, it writes
   * another text.
   */
  public void write(Path folder) {
    if (writing.get()) {
      return;
    }
    writing.set(true);
    SampleRequest asked = request();
    long draw = written++;
    jobs.submitPreview(
        JOB_TITLE,
        monitor -> {
          monitor.progress(-1, "opening the language model");
          return RunText.of(folder, asked, draw);
        },
        done -> {
          writing.set(false);
          text.set(done);
        },
        fault -> {
          writing.set(false);
          notices.fail("No text was written. " + Notices.words(fault), fault);
        });
  }
}
