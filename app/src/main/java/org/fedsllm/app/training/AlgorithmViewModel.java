package org.fedsllm.app.training;

import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.algorithm.Weighting;
import org.fedsllm.model.project.Project;

/**
 * The project's training algorithm, a choice at a time; each change can be undone. FX thread only.
 */
final class AlgorithmViewModel {
  private final ProjectSession session;
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<AlgorithmLimits> limits =
      new ReadOnlyObjectWrapper<>(
          new AlgorithmLimits(Scheme.SPLIT_FED_V1, Aggregation.FED_AVG, false));
  private final ProjectChoice<Scheme> scheme;
  private final ProjectChoice<LabelPlacement> labels;
  private final ProjectChoice<Aggregation> aggregation;
  private final ProjectChoice<Weighting> weighting;
  private final ProjectChoice<Integer> activationBits;
  private final ProjectChoice<Boolean> hasDeadline;
  private final QuantityEntry share;
  private final QuantityEntry dropout;
  private final QuantityEntry deadline;
  private final QuantityEntry noise;

  /**
   * @param firstDeadlineS that a round gets when one is switched on, in simulated seconds
   */
  AlgorithmViewModel(ProjectSession session, DoubleSupplier firstDeadlineS) {
    this.session = session;
    scheme = choice("Change scheme", AlgorithmSpec::scheme, AlgorithmSpec::withScheme);
    labels = choice("Change labels", AlgorithmSpec::labels, AlgorithmSpec::withLabels);
    aggregation =
        choice("Change aggregation", AlgorithmSpec::aggregation, AlgorithmSpec::withAggregation);
    weighting = choice("Change weighting", AlgorithmSpec::weighting, AlgorithmSpec::withWeighting);
    activationBits =
        new ProjectChoice<>(
            session,
            "Change activation bits",
            TrainingEdits::activationBits,
            TrainingEdits::withActivationBits);
    hasDeadline =
        choice(
            "Change deadline",
            spec -> spec.participation().deadline().isPresent(),
            (spec, on) -> withDeadline(spec, on ? firstDeadlineS.getAsDouble() : null));
    share =
        participation(
            Quantities.PARTICIPATION,
            ParticipationSpec::share,
            (from, value) ->
                new ParticipationSpec(value, from.dropoutProbability(), from.deadlineS()));
    dropout =
        participation(
            Quantities.DROPOUT,
            ParticipationSpec::dropoutProbability,
            (from, value) -> new ParticipationSpec(from.share(), value, from.deadlineS()));
    deadline =
        participation(
            Quantities.ROUND_DEADLINE,
            spec -> spec.deadline().orElse(Double.NaN),
            (from, value) -> new ParticipationSpec(from.share(), from.dropoutProbability(), value));
    noise =
        entry(
            Quantities.ACTIVATION_NOISE,
            AlgorithmSpec::activationNoise,
            AlgorithmSpec::withActivationNoise);
    session.projectProperty().addListener((property, before, now) -> follow(now));
    follow(session.projectProperty().get());
  }

  /** The whole algorithm in one line. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Which choices go together; never {@code null}. */
  ReadOnlyObjectProperty<AlgorithmLimits> limitsProperty() {
    return limits.getReadOnlyProperty();
  }

  ProjectChoice<Scheme> scheme() {
    return scheme;
  }

  ProjectChoice<LabelPlacement> labels() {
    return labels;
  }

  ProjectChoice<Aggregation> aggregation() {
    return aggregation;
  }

  ProjectChoice<Weighting> weighting() {
    return weighting;
  }

  ProjectChoice<Integer> activationBits() {
    return activationBits;
  }

  ProjectChoice<Boolean> hasDeadline() {
    return hasDeadline;
  }

  QuantityEntry share() {
    return share;
  }

  QuantityEntry dropout() {
    return dropout;
  }

  QuantityEntry deadline() {
    return deadline;
  }

  QuantityEntry noise() {
    return noise;
  }

  private void follow(Project project) {
    if (project != null && project.trainable().isPresent()) {
      summary.set(
          AlgorithmWords.summary(project.algorithm(), TrainingEdits.activationBits(project)));
      limits.set(AlgorithmLimits.of(project));
    } else {
      summary.set("");
    }
  }

  private static AlgorithmSpec withDeadline(AlgorithmSpec spec, Double deadlineS) {
    ParticipationSpec from = spec.participation();
    return spec.withParticipation(
        new ParticipationSpec(from.share(), from.dropoutProbability(), deadlineS));
  }

  private <T> ProjectChoice<T> choice(
      String editName,
      Function<AlgorithmSpec, T> read,
      BiFunction<AlgorithmSpec, T, AlgorithmSpec> write) {
    return new ProjectChoice<>(
        session,
        editName,
        project ->
            project.trainable().map(training -> read.apply(training.algorithm())).orElse(null),
        (project, chosen) ->
            TrainingEdits.withAlgorithm(project, spec -> write.apply(spec, chosen)));
  }

  private QuantityEntry participation(
      Quantity quantity,
      ToDoubleFunction<ParticipationSpec> read,
      BiFunction<ParticipationSpec, Double, ParticipationSpec> write) {
    return entry(
        quantity,
        spec -> read.applyAsDouble(spec.participation()),
        (spec, value) -> spec.withParticipation(write.apply(spec.participation(), value)));
  }

  private QuantityEntry entry(
      Quantity quantity,
      ToDoubleFunction<AlgorithmSpec> read,
      BiFunction<AlgorithmSpec, Double, AlgorithmSpec> write) {
    return ProjectEntry.of(
        session,
        quantity,
        project ->
            TrainingEdits.read(project, training -> read.applyAsDouble(training.algorithm())),
        (project, value) -> TrainingEdits.withAlgorithm(project, spec -> write.apply(spec, value)));
  }
}
