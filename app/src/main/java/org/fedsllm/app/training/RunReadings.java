package org.fedsllm.app.training;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.training.TrainingState.Samples;
import org.fedsllm.model.run.LinkBytes;

/** What the present run shows beside its curves: clocks, bytes of each link, text. */
final class RunReadings {
  private static final String ACCURACY =
      "The local accuracy that the plan is made for, and a bound of what was reached: loss of the"
          + " last local iteration over that of the first. The accuracy itself needs a least loss"
          + " that nobody knows.";

  private final TrainViewModel model;
  private final ObservableValue<TrainingState> state;

  RunReadings(TrainViewModel model) {
    this.model = model;
    state = model.stateProperty();
  }

  /** The newest run; gone while there is none. */
  FormPane run() {
    FormPane run =
        new FormPane()
            .heading("This run")
            .reading("run-perplexity", "Perplexity", words(RunReadings::perplexity))
            .reading("run-clock", "Simulated", words(RunReadings::simulated))
            .reading("run-clock-equal", "Equal bandwidth", words(RunReadings::equalSimulated))
            .add(
                explained(
                    FormPane.readingRow("run-took-part", "Took part", words(TrainWords::tookPart)),
                    words(TrainWords::absences)))
            .add(
                explained(
                    FormPane.readingRow(
                        "run-local-accuracy", "Local η", words(TrainWords::localAccuracy)),
                    new ReadOnlyStringWrapper(ACCURACY)))
            .add(divergence());
    FormPane bytes =
        new FormPane()
            .heading("Bytes on the links")
            .reading("bytes-activations", "Main server ↑", bytes(LinkBytes::mainServerUp))
            .reading("bytes-gradients", "Main server ↓", bytes(LinkBytes::mainServerDown))
            .reading("bytes-adapters", "Adapters ↑", bytes(LinkBytes::adaptersUp))
            .reading("bytes-adapters-down", "Adapters ↓", bytes(LinkBytes::adaptersDown))
            .reading(
                "bytes-agreement",
                "Delay model (EQ-16)",
                words(now -> TrainWords.agreement(now.bytes(), now.modelledBytes())));
    FormPane any = new FormPane().add(run).add(bytes);
    FormPane.shownWhile(any, Bindings.createBooleanBinding(() -> state.getValue() != null, state));
    return any;
  }

  private Label divergence() {
    Label label = new Label();
    label.setId("run-divergence");
    label.getStyleClass().add("field-error");
    label.setWrapText(true);
    label.textProperty().bind(words(now -> now.divergence().orElse("")));
    FormPane.shownWhile(label, label.textProperty().isNotEmpty());
    return label;
  }

  private static HBox explained(HBox row, ObservableValue<String> words) {
    Tooltip tooltip = Tooltips.wrapped("");
    tooltip.textProperty().bind(words);
    Tooltip.install(row, tooltip);
    return row;
  }

  /** What the model writes, before training and now. */
  FormPane samples() {
    TextField prompt = new TextField();
    prompt.setId("sample-prompt");
    prompt.setAccessibleText("Prompt of the text sample");
    prompt.setTooltip(new Tooltip("The model continues this; taken up by the next run."));
    prompt.textProperty().bindBidirectional(model.promptProperty());
    return new FormPane()
        .heading("Sample text")
        .add(prompt)
        .add(sample("sample-base", "before: ", Samples::base))
        .add(sample("sample-adapted", "now: ", Samples::adapted));
  }

  private Label sample(String id, String lead, Function<Samples, Optional<String>> text) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("form-note");
    label.setWrapText(true);
    label
        .textProperty()
        .bind(
            words(
                now ->
                    text.apply(now.samples())
                        .map(words -> lead + now.samples().prompt() + " " + words)
                        .orElse("")));
    FormPane.shownWhile(label, label.textProperty().isNotEmpty());
    return label;
  }

  private static String perplexity(TrainingState now) {
    return now.last()
        .map(
            last ->
                "%s → %s"
                    .formatted(
                        Numbers.brief(now.rounds().get(0).perplexity()),
                        Numbers.brief(last.perplexity())))
        .orElse("");
  }

  private static String simulated(TrainingState now) {
    return now.last().map(last -> Numbers.delay(last.simulatedS())).orElse("");
  }

  private static String equalSimulated(TrainingState now) {
    return now.equalBandwidth().isEmpty()
        ? ""
        : Numbers.delay(now.equalBandwidth().get(now.equalBandwidth().size() - 1).simulatedS());
  }

  private ObservableValue<String> bytes(ToLongFunction<LinkBytes> link) {
    return words(
        now ->
            TrainWords.bytes(link.applyAsLong(now.bytes()), link.applyAsLong(now.modelledBytes())));
  }

  private ObservableValue<String> words(Function<TrainingState, String> words) {
    return state.map(words).orElse("");
  }
}
