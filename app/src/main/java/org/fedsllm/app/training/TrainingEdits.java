package org.fedsllm.app.training;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.workload.TransformerWorkload;

/** Reads and changes single values of a project's training. Pure functions. */
final class TrainingEdits {
  private TrainingEdits() {}

  static double read(Project project, ToDoubleFunction<TrainingSpec> read) {
    return project.trainable().isPresent() ? read.applyAsDouble(project.training()) : Double.NaN;
  }

  static Project with(Project project, UnaryOperator<TrainingSpec> change) {
    return project.trainable().isPresent()
        ? project.withTraining(change.apply(project.training()))
        : project;
  }

  static Project withWeightOptimizer(Project project, UnaryOperator<WeightOptimizerSpec> change) {
    return with(
        project,
        training -> training.withWeightOptimizer(change.apply(training.weightOptimizer())));
  }

  static Project withAlgorithm(Project project, UnaryOperator<AlgorithmSpec> change) {
    return with(project, training -> training.withAlgorithm(change.apply(training.algorithm())));
  }

  static Project withParticipation(Project project, UnaryOperator<ParticipationSpec> change) {
    return withAlgorithm(
        project, spec -> spec.withParticipation(change.apply(spec.participation())));
  }

  /** {@code null} where the workload is of constants. */
  static Integer activationBits(Project project) {
    return project.workload() instanceof TransformerWorkload workload
        ? workload.bitsPerActivation()
        : null;
  }

  static Project withActivationBits(Project project, int bits) {
    return project.workload() instanceof TransformerWorkload workload
        ? project.withWorkload(workload.withBitsPerActivation(bits))
        : project;
  }

  /** NaN where the plan decides. */
  static double fixedIterations(Project project) {
    Integer fixed = project.trainable().map(TrainingSpec::localIterations).orElse(null);
    return fixed == null ? Double.NaN : fixed;
  }

  static Project withHeldOutShare(Project project, double share) {
    return with(project, training -> training.withData(training.data().withHeldOutShare(share)));
  }

  static Project withEvaluationSequences(Project project, int sequences) {
    return with(
        project,
        training ->
            new TrainingSpec(
                training.checkpoint(),
                training.data(),
                training.rounds(),
                training.weightOptimizer(),
                training.localIterations(),
                sequences,
                training.algorithm()));
  }
}
