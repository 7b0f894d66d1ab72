package org.fedsllm.app.training;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.SegmentField;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.delay.DelayBreakdown;

/** Beside the curves: what the next training shall be, or what the present run has come to. */
final class TrainSide extends VBox {
  private static final double FALLBACK_DEADLINE_S = 10;

  /** What is looked at. */
  private enum Part {
    SETUP("Setup"),
    RUN("This run");

    private final String words;

    Part(String words) {
      this.words = words;
    }
  }

  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.SETUP);

  TrainSide(
      TrainPlace.Models models,
      ProjectSession session,
      ObservableValue<PlanSnapshot> plan,
      DataChoices choices) {
    TrainViewModel training = models.training();
    SegmentField<Part> parts =
        new SegmentField<>(
            "train-side", "", List.of(Part.values()), one -> one.words, part, part::set);
    parts.getStyleClass().add("side-parts");
    ScrollPane setup = scroll(setup(models, session, plan, choices));
    ScrollPane run = scroll(run(models));
    FormPane.shownWhile(setup, part.isEqualTo(Part.SETUP));
    FormPane.shownWhile(run, part.isEqualTo(Part.RUN));
    VBox body = new VBox(parts, setup, run);
    VBox.setVgrow(setup, Priority.ALWAYS);
    VBox.setVgrow(run, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    FormPane.shownWhile(
        body,
        session.projectProperty().map(project -> project.trainable().isPresent()).orElse(false));
    getChildren().add(body);
    training
        .runningProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                part.set(Part.RUN);
              }
            });
  }

  private static FormPane setup(
      TrainPlace.Models models,
      ProjectSession session,
      ObservableValue<PlanSnapshot> plan,
      DataChoices choices) {
    AlgorithmViewModel algorithm = new AlgorithmViewModel(session, () -> roundDelayS(plan));
    return new FormPane()
        .add(new TrainingForm(session, plan).view())
        .add(new ReadinessPane(models.readiness()))
        .add(new AlgorithmForm(algorithm, models.verification()).view())
        .add(new DataForm(choices).view());
  }

  private static FormPane run(TrainPlace.Models models) {
    TrainViewModel training = models.training();
    Label none = new Label("No run yet in this window. Train, or choose a run in the tree.");
    none.setId("no-run");
    none.getStyleClass().add("form-note");
    none.setWrapText(true);
    FormPane.shownWhile(none, training.stateProperty().isNull());
    return new FormPane()
        .add(none)
        .add(new RunReadings(training).run())
        .add(new SamplePane(models.samples(), training.stateProperty(), models.runs()).view());
  }

  private static ScrollPane scroll(FormPane form) {
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    return scroll;
  }

  /** A deadline that the plan's slowest client just meets. */
  private static double roundDelayS(ObservableValue<PlanSnapshot> plan) {
    return Optional.ofNullable(plan.getValue())
        .flatMap(PlanSnapshot::breakdown)
        .map(DelayBreakdown::roundDelayS)
        .orElse(FALLBACK_DEADLINE_S);
  }
}
