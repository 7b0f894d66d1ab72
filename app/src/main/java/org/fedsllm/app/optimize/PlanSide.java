package org.fedsllm.app.optimize;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Schedule;

/**
 * Beside the comparison: what is proved about the plan, what whole iterations cost, the selected
 * optimizer's form and the learning model.
 */
final class PlanSide extends VBox {
  private static final String NOT_EXECUTABLE =
      "This plan cannot be trained by: it divides the time, or it gives clients different splits.";

  private final ProjectSession session;

  PlanSide(
      ProjectSession session,
      PlanViewModel plan,
      ComparisonViewModel model,
      ParameterForm parameters) {
    this.session = session;
    getStyleClass().add("form-pane");
    ObservableValue<PlanSnapshot> snapshot = plan.planProperty();
    getChildren()
        .addAll(
            new CertificatePane(snapshot),
            new FormPane()
                .heading("Whole local iterations")
                .add(
                    text(
                        "execution",
                        snapshot.map(
                            now -> now.executable().map(ExecutionWords::of).orElse(whyNot(now)))))
                .heading("Energy")
                .add(text("energy", snapshot.map(EnergyWords::of))),
            new DesignPane(session, plan, model),
            parameters,
            learning());
  }

  private static String whyNot(PlanSnapshot now) {
    return now.main().result().plan().isEmpty() ? "There is no plan to train by." : NOT_EXECUTABLE;
  }

  private static Label text(String id, ObservableValue<String> words) {
    Label text = new Label();
    text.setId(id);
    text.getStyleClass().add("form-text");
    text.setWrapText(true);
    text.textProperty().bind(words.orElse("–"));
    return text;
  }

  private FormPane learning() {
    ProjectChoice<Schedule> schedule =
        new ProjectChoice<>(
            session,
            "Change schedule",
            project -> project.learning().schedule(),
            (project, other) -> project.withLearning(project.learning().withSchedule(other)));
    return new FormPane()
        .heading("Learning model")
        .field(
            "global-constant",
            ProjectEntry.of(
                session,
                Quantities.GLOBAL_CONSTANT,
                project -> project.learning().convergence().a(),
                (project, a) ->
                    project.withLearning(
                        project
                            .learning()
                            .withConvergence(
                                new ConvergenceModel(a, project.learning().convergence().v())))))
        .field(
            "local-constant",
            ProjectEntry.of(
                session,
                Quantities.LOCAL_CONSTANT,
                project -> project.learning().convergence().v(),
                (project, v) ->
                    project.withLearning(
                        project
                            .learning()
                            .withConvergence(
                                new ConvergenceModel(project.learning().convergence().a(), v)))))
        .add(
            new ChoiceField<>(
                "schedule",
                "Activations",
                List.of(Schedule.values()),
                option -> option == Schedule.ITERATION ? "each iteration" : "once a round",
                schedule.valueProperty(),
                schedule::choose));
  }
}
