package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.app.runs.LiveRun;
import org.fedsllm.app.runs.RunsViewModel;
import org.fedsllm.app.training.TrainingState.Samples;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the model writes: before training, now, and whenever a run is asked. */
final class SamplePane {
  private static final List<Double> TEMPERATURES = List.of(0.0, 0.5, 0.8, 1.0, 1.2, 1.5);
  private static final List<Double> TOP_PS = List.of(0.5, 0.8, 0.9, 0.95, 1.0);

  private final SampleViewModel model;
  private final ObservableValue<TrainingState> state;
  private final ObservableList<Path> folders = FXCollections.observableArrayList();
  private final ComboBox<Path> which = new ComboBox<>(folders);

  /**
   * @param state of the newest run, followed
   */
  SamplePane(SampleViewModel model, ObservableValue<TrainingState> state, RunsViewModel runs) {
    this.model = model;
    this.state = state;
    runs.runsProperty().addListener((property, before, now) -> list(runs));
    runs.liveProperty().addListener((property, before, now) -> list(runs));
    list(runs);
  }

  FormPane view() {
    return new FormPane()
        .heading("Sample text")
        .add(prompt())
        .add(
            choice(
                "sample-temperature",
                "Temperature",
                TEMPERATURES,
                value -> value == 0 ? "0, greedy" : Numbers.plain(value),
                model.temperatureProperty()))
        .add(choice("sample-top-p", "Top-p", TOP_PS, Numbers::plain, model.topPProperty()))
        .add(ask())
        .add(written())
        .add(sample("sample-base", "before: ", Samples::base))
        .add(sample("sample-adapted", "now: ", Samples::adapted));
  }

  /**
   * The run that is trained first, then the kept ones; the newest is chosen until the user does.
   */
  private void list(RunsViewModel runs) {
    LiveRun live = runs.liveProperty().get();
    List<Path> now =
        Stream.concat(
                Stream.ofNullable(live).map(LiveRun::folder),
                runs.runsProperty().get().stream().map(KeptRun::folder))
            .distinct()
            .toList();
    if (now.equals(folders)) {
      return;
    }
    Path chosen = which.getValue();
    boolean newest = chosen == null || folders.indexOf(chosen) == 0;
    folders.setAll(now);
    which.setValue(
        newest || !now.contains(chosen) ? now.stream().findFirst().orElse(null) : chosen);
  }

  private TextField prompt() {
    TextField prompt = new TextField();
    prompt.setId("sample-prompt");
    prompt.setAccessibleText("Prompt of the text sample");
    prompt.setTooltip(new Tooltip("The model continues this. Enter lets the chosen run write."));
    prompt.textProperty().bindBidirectional(model.promptProperty());
    prompt.setOnAction(event -> write());
    return prompt;
  }

  private static ChoiceField<Double> choice(
      String id,
      String name,
      List<Double> options,
      Function<Double, String> naming,
      DoubleProperty value) {
    return new ChoiceField<>(id, name, options, naming, value.asObject(), value::set).narrow();
  }

  private HBox ask() {
    which.setId("sample-run");
    which.setAccessibleText("Run that writes");
    which.setMaxWidth(Double.MAX_VALUE);
    which.setPromptText("no run yet");
    which.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Path folder) {
            return folder == null ? "" : folder.getFileName().toString();
          }

          @Override
          public Path fromString(String name) {
            throw new UnsupportedOperationException("The box is not editable.");
          }
        });
    HBox.setHgrow(which, Priority.ALWAYS);
    Button write = new Button("Write", new FontIcon("mdi2p-pencil-outline"));
    write.setId("sample-write");
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setTooltip(
        new Tooltip(
            "The chosen run continues the prompt; again for another text. Training goes on."));
    write.disableProperty().bind(which.valueProperty().isNull().or(model.writingProperty()));
    write.setOnAction(event -> write());
    HBox row = new HBox(8, which, write);
    row.getStyleClass().add("form-row");
    return row;
  }

  private void write() {
    if (which.getValue() != null) {
      model.write(which.getValue());
    }
  }

  private Label written() {
    Label label = text("sample-text");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.writingProperty().get()
                        ? "writing …"
                        : Optional.ofNullable(model.textProperty().get())
                            .map(SamplePane::inWords)
                            .orElse(""),
                model.writingProperty(),
                model.textProperty()));
    return label;
  }

  private static String inWords(RunText text) {
    return "%s, round %d: %s %s"
        .formatted(text.run(), text.round(), text.prompt(), text.continuation());
  }

  private Label sample(String id, String lead, Function<Samples, Optional<String>> part) {
    Label label = text(id);
    label
        .textProperty()
        .bind(
            state
                .map(TrainingState::samples)
                .map(
                    samples ->
                        part.apply(samples)
                            .map(words -> lead + samples.prompt() + " " + words)
                            .orElse(""))
                .orElse(""));
    return label;
  }

  private static Label text(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("form-note");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    FormPane.shownWhile(label, label.textProperty().isNotEmpty());
    return label;
  }
}
