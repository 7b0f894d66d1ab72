package org.fedsllm.app.training;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;

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

  /** NaN where the plan decides. */
  static double fixedIterations(Project project) {
    Integer fixed = project.trainable().map(TrainingSpec::localIterations).orElse(null);
    return fixed == null ? Double.NaN : fixed;
  }

  /** {@code null} where the data are not the embedded ones. */
  static DataSpec.Partition partition(Project project) {
    return project.trainable().isPresent()
            && project.training().data() instanceof DataSpec.WordNet glosses
        ? glosses.partition()
        : null;
  }

  static Project withPartition(Project project, DataSpec.Partition partition) {
    return with(
        project,
        training ->
            training.data() instanceof DataSpec.WordNet glosses
                ? training.withData(
                    new DataSpec.WordNet(glosses.domains(), partition, glosses.heldOutShare()))
                : training);
  }

  static Project withHeldOutShare(Project project, double share) {
    return with(
        project,
        training -> {
          if (training.data() instanceof DataSpec.WordNet glosses) {
            return training.withData(
                new DataSpec.WordNet(glosses.domains(), glosses.partition(), share));
          }
          DataSpec.Files files = (DataSpec.Files) training.data();
          return training.withData(new DataSpec.Files(files.files(), share));
        });
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
                sequences));
  }
}
