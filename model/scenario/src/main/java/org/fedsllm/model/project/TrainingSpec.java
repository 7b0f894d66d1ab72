package org.fedsllm.model.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.unit.Check;

/**
 * How the language model is trained.
 *
 * @param checkpoint {@link #EMBEDDED_CHECKPOINT} or a Hugging Face directory, relative to the
 *     project file
 * @param rounds global rounds of a run
 * @param localIterations in every round; {@code null} takes them from the executable plan (EQ-17)
 * @param evaluationSequences held-out sequences per client in each evaluation, at the most
 * @param algorithm {@link AlgorithmSpec#FEDSLLM} where the file names none
 */
public record TrainingSpec(
    String checkpoint,
    DataSpec data,
    int rounds,
    WeightOptimizerSpec weightOptimizer,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer localIterations,
    int evaluationSequences,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = UsualAlgorithm.class)
        AlgorithmSpec algorithm) {

  /** The small language model that comes with the product. */
  public static final String EMBEDDED_CHECKPOINT = "embedded";

  public TrainingSpec {
    String where = "of the training";
    Check.named("checkpoint", checkpoint, where);
    Check.present("data", data, where);
    Check.atLeast("rounds", rounds, 1, where, "Train one round at least.");
    Check.present("weightOptimizer", weightOptimizer, where);
    if (localIterations != null) {
      Check.atLeast("localIterations", localIterations, 1, where, "Training runs whole ones.");
    }
    Check.atLeast(
        "evaluationSequences", evaluationSequences, 1, where, "Usual values are 8 to 64.");
    algorithm = algorithm == null ? AlgorithmSpec.FEDSLLM : algorithm;
  }

  /** By the algorithm of the FedsLLM paper. */
  public TrainingSpec(
      String checkpoint,
      DataSpec data,
      int rounds,
      WeightOptimizerSpec weightOptimizer,
      Integer localIterations,
      int evaluationSequences) {
    this(
        checkpoint,
        data,
        rounds,
        weightOptimizer,
        localIterations,
        evaluationSequences,
        AlgorithmSpec.FEDSLLM);
  }

  /** The fixed local iterations, or empty where the plan decides. */
  public OptionalInt fixedLocalIterations() {
    return localIterations == null ? OptionalInt.empty() : OptionalInt.of(localIterations);
  }

  public TrainingSpec withCheckpoint(String other) {
    return new TrainingSpec(
        other, data, rounds, weightOptimizer, localIterations, evaluationSequences, algorithm);
  }

  public TrainingSpec withRounds(int count) {
    return new TrainingSpec(
        checkpoint, data, count, weightOptimizer, localIterations, evaluationSequences, algorithm);
  }

  public TrainingSpec withWeightOptimizer(WeightOptimizerSpec other) {
    return new TrainingSpec(
        checkpoint, data, rounds, other, localIterations, evaluationSequences, algorithm);
  }

  /** Fixes the local iterations, or with {@code null} leaves them to the plan. */
  public TrainingSpec withLocalIterations(Integer iterations) {
    return new TrainingSpec(
        checkpoint, data, rounds, weightOptimizer, iterations, evaluationSequences, algorithm);
  }

  public TrainingSpec withData(DataSpec other) {
    return new TrainingSpec(
        checkpoint,
        other,
        rounds,
        weightOptimizer,
        localIterations,
        evaluationSequences,
        algorithm);
  }

  public TrainingSpec withAlgorithm(AlgorithmSpec other) {
    return new TrainingSpec(
        checkpoint, data, rounds, weightOptimizer, localIterations, evaluationSequences, other);
  }

  /** Leaves the usual algorithm out of the file, as files did before there were others. */
  static final class UsualAlgorithm {
    @Override
    public boolean equals(Object other) {
      return other == null || AlgorithmSpec.FEDSLLM.equals(other);
    }

    @Override
    public int hashCode() {
      return AlgorithmSpec.FEDSLLM.hashCode();
    }
  }
}
