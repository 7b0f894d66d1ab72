package org.fedsllm.app.training;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.Tooltips;
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
            .add(title())
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

  /** What the run is called, and how far it is. */
  private HBox title() {
    Label name = new Label();
    name.setId("run-name");
    name.getStyleClass().add("run-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.textProperty().bind(words(TrainingState::name));
    Label result = new Label();
    result.setId("training-result");
    result.getStyleClass().add("muted");
    result
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    state.getValue() == null
                        ? ""
                        : TrainWords.soFar(state.getValue(), model.pausedProperty().get()),
                state,
                model.pausedProperty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return new HBox(8, name, gap, result);
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
