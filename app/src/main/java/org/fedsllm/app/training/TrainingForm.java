package org.fedsllm.app.training;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;

/** The form of a training: rounds, weight optimizer, local iterations. */
final class TrainingForm {
  private final ProjectSession session;
  private final ObservableValue<PlanSnapshot> plan;

  TrainingForm(ProjectSession session, ObservableValue<PlanSnapshot> plan) {
    this.session = session;
    this.plan = plan;
  }

  FormPane view() {
    FormPane form = new FormPane().heading("Training").field("rounds", rounds());
    localIterations(form);
    weightOptimizer(form);
    return form;
  }

  private QuantityEntry rounds() {
    return entry(
        Quantities.ROUNDS,
        project -> TrainingEdits.read(project, TrainingSpec::rounds),
        (project, count) ->
            TrainingEdits.with(project, training -> training.withRounds(count.intValue())));
  }

  private void localIterations(FormPane form) {
    ProjectChoice<Boolean> ofPlan =
        new ProjectChoice<>(
            session,
            "Change local iterations",
            project -> Double.isNaN(TrainingEdits.fixedIterations(project)),
            (project, planned) ->
                TrainingEdits.with(
                    project, training -> training.withLocalIterations(planned ? null : planned())));
    form.add(
            new SwitchField(
                "iterations-of-plan",
                "Iterations of the plan",
                "On, training runs the whole number of local iterations that suits the plan best"
                    + " (EQ-17). Off, the number is fixed.",
                ofPlan.valueProperty(),
                ofPlan::choose))
        .optionalField(
            "local-iterations",
            entry(
                Quantities.LOCAL_ITERATIONS,
                TrainingEdits::fixedIterations,
                (project, count) ->
                    TrainingEdits.with(
                        project, training -> training.withLocalIterations(count.intValue()))));
    HBox planned =
        FormPane.readingRow("planned-iterations", "Local iterations", plan.map(this::inWords));
    FormPane.shownWhile(planned, ofPlan.valueProperty().map(Boolean.TRUE::equals).orElse(false));
    form.add(planned);
  }

  /** What the plan would run; 1 while there is none. */
  private int planned() {
    PlanSnapshot now = plan.getValue();
    return now == null ? 1 : now.executable().map(whole -> whole.localIterations()).orElse(1);
  }

  private String inWords(PlanSnapshot now) {
    return now.executable()
        .map(
            whole ->
                "%d (plan %s)"
                    .formatted(
                        whole.localIterations(), Numbers.brief(whole.relaxed().localIterations())))
        .orElse("no plan");
  }

  private void weightOptimizer(FormPane form) {
    ProjectChoice<WeightOptimizerSpec.Kind> kind =
        new ProjectChoice<>(
            session,
            "Change weight optimizer",
            project -> project.trainable().map(t -> t.weightOptimizer().kind()).orElse(null),
            (project, chosen) ->
                TrainingEdits.withWeightOptimizer(
                    project,
                    spec ->
                        new WeightOptimizerSpec(chosen, spec.learningRate(), spec.weightDecay())));
    form.add(
            new ChoiceField<>(
                    "weight-optimizer",
                    "Weight optimizer",
                    List.of(WeightOptimizerSpec.Kind.values()),
                    choice -> choice == WeightOptimizerSpec.Kind.SGD ? "SGD" : "AdamW",
                    kind.valueProperty(),
                    kind::choose)
                .narrow())
        .field(
            "learning-rate",
            entry(
                Quantities.LEARNING_RATE,
                project -> TrainingEdits.read(project, t -> t.weightOptimizer().learningRate()),
                (project, rate) ->
                    TrainingEdits.withWeightOptimizer(
                        project,
                        spec -> new WeightOptimizerSpec(spec.kind(), rate, spec.weightDecay()))))
        .field(
            "weight-decay",
            entry(
                Quantities.WEIGHT_DECAY,
                project -> TrainingEdits.read(project, t -> t.weightOptimizer().weightDecay()),
                (project, decay) ->
                    TrainingEdits.withWeightOptimizer(
                        project,
                        spec -> new WeightOptimizerSpec(spec.kind(), spec.learningRate(), decay))));
  }

  private QuantityEntry entry(
      Quantity quantity,
      ToDoubleFunction<Project> read,
      BiFunction<Project, Double, Project> write) {
    return ProjectEntry.of(session, quantity, read, write);
  }
}
