package org.fedsllm.app.compare;

import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;

/**
 * One training of a comparison: what it changes in the project that all have in common.
 *
 * @param seed of the project: it deals the data, draws the first adapters and orders the batches,
 *     so units that differ in the algorithm alone start from the same
 */
public record ComparisonUnit(ComparedAlgorithm algorithm, PartitionSpec partition, long seed) {

  /** The project that this unit trains. */
  public Project of(Project base) {
    Project trained = algorithm.applyTo(base.withSeed(seed));
    TrainingSpec training = trained.trainable().orElseThrow();
    return trained.withTraining(training.withData(training.data().withPartition(partition)));
  }

  /** A name for its file, different from that of every other unit. */
  public String id() {
    return "%s_%s_%d"
        .formatted(algorithm.spelled(), PartitionNames.of(partition).replace(':', '-'), seed);
  }
}
