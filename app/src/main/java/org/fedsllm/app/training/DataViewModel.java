package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.ProjectData;
import org.fedsllm.training.data.DataReport;

/**
 * Who gets which text. Dealing it out reads the data and the tokenizer, so it is a job, done only
 * while the place is in view and only when something that matters has changed. FX thread only.
 */
public final class DataViewModel {
  private static final String NO_TEXT =
      "This project is about delay alone: there is no text to deal out.";
  private static final String JOB_TITLE = "Dealing out the text";

  private static final String STOPPED = "Stopped. Come back to this place to deal out the text.";

  /** Everything that the shares depend on. */
  private record Cause(
      long seed,
      String checkpoint,
      DataSpec data,
      int evaluationSequences,
      int sequenceLength,
      List<String> clients) {}

  private final ProjectSession session;
  private final JobQueue jobs;
  private final Supplier<Path> folder;
  private final ReadOnlyObjectWrapper<DataReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private Cause shown;
  private Job job;
  private boolean inView;

  /**
   * @param folder that the project's paths are relative to
   */
  public DataViewModel(ProjectSession session, JobQueue jobs, Supplier<Path> folder) {
    this.session = session;
    this.jobs = jobs;
    this.folder = folder;
    session.projectProperty().addListener((property, before, now) -> follow());
  }

  /** Who holds what and what became of the rows; {@code null} while unknown. */
  public ReadOnlyObjectProperty<DataReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Why there are no shares; empty where there are. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Says whether anyone looks: text is dealt out only then. */
  public void setInView(boolean visible) {
    inView = visible;
    follow();
  }

  private void follow() {
    Project project = session.settled().orElse(null);
    boolean preview = project != session.projectProperty().get();
    if (!inView || preview) {
      return;
    }
    Cause cause = cause(project);
    if (cause != null && cause.equals(shown)) {
      return;
    }
    shown = cause;
    report.set(null);
    if (job != null) {
      job.cancel();
      job = null;
    }
    if (cause == null) {
      message.set(project == null ? "" : NO_TEXT);
      return;
    }
    message.set("Dealing out the text …");
    Path from = folder.get();
    job =
        jobs.submitPreview(
            JOB_TITLE,
            monitor -> {
              monitor.progress(-1, "reading");
              return ProjectData.prepare(project, from, monitor::cancelled).report();
            },
            dealt -> show(cause, dealt),
            fault -> fail(cause, fault));
  }

  private void show(Cause asked, DataReport dealt) {
    if (asked == shown) {
      report.set(dealt);
      message.set("");
    }
  }

  private void fail(Cause asked, Throwable fault) {
    if (asked == shown && fault instanceof CancellationException) {
      shown = null;
      message.set(STOPPED);
    } else if (asked == shown) {
      message.set(Notices.words(fault));
    }
  }

  private static Cause cause(Project project) {
    if (project == null
        || project.trainable().isEmpty()
        || !(project.workload() instanceof TransformerWorkload workload)) {
      return null;
    }
    List<String> clients =
        project.scenario().clients().stream().map(DataViewModel::idAndSamples).toList();
    TrainingSpec training = project.training();
    return new Cause(
        project.seed(),
        training.checkpoint(),
        training.data(),
        training.evaluationSequences(),
        workload.sequenceLength(),
        clients);
  }

  private static String idAndSamples(Client client) {
    return client.id() + " " + client.samples();
  }
}
