package org.fedsllm.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;

/**
 * What is compared: every algorithm on every partition with every seed.
 *
 * @param base what all units have in common, with rounds and local iterations fixed: so every
 *     client takes equally many steps under every algorithm
 */
public record ComparisonSpec(
    Project base,
    List<ComparedAlgorithm> algorithms,
    List<PartitionSpec> partitions,
    List<Long> seeds) {

  public ComparisonSpec {
    algorithms = distinct("algorithms", algorithms);
    partitions = distinct("partitions", partitions);
    seeds = distinct("seeds", seeds);
    if (base.trainable().flatMap(ComparisonSpec::fixed).isEmpty()) {
      throw new IllegalArgumentException(
          "The localIterations of the project %s are left to its plan. Fix them, so that every algorithm takes as many steps."
              .formatted(base.name()));
    }
  }

  /**
   * All units. The seeds are the outer loop: what is done at any time compares all algorithms on as
   * many seeds as there was time for.
   */
  public List<ComparisonUnit> units() {
    List<ComparisonUnit> units = new ArrayList<>();
    for (long seed : seeds) {
      for (PartitionSpec partition : partitions) {
        for (ComparedAlgorithm algorithm : algorithms) {
          units.add(new ComparisonUnit(algorithm, partition, seed));
        }
      }
    }
    return units;
  }

  private static Optional<Integer> fixed(TrainingSpec training) {
    return Optional.ofNullable(training.localIterations());
  }

  private static <T> List<T> distinct(String variable, List<T> given) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException(
          "The %s of the comparison are empty. Name at least one.".formatted(variable));
    }
    return given.stream().distinct().toList();
  }
}
