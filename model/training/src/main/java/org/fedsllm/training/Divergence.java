package org.fedsllm.training;

import java.util.Locale;
import java.util.Optional;
import org.fedsllm.model.project.WeightOptimizerSpec;

/**
 * Where a run stopped being one: the first loss that was not finite.
 *
 * @param round in which it happened; the one before is the last good one
 * @param client its label, or empty where only the merged adapter's loss on held-out text was bad
 * @param localIteration of this round, from 1; 0 after the last
 * @param loss NaN or infinite
 * @param weightOptimizer that the run used
 */
public record Divergence(
    int round,
    Optional<String> client,
    int localIteration,
    double loss,
    WeightOptimizerSpec weightOptimizer) {

  private static final double SMALLER = 0.1;

  /** What happened, what is kept, and what to try; for the user. */
  public String explanation() {
    String place =
        client
            .map(
                id ->
                    "The loss of client %s was %s in local iteration %d of round %d"
                        .formatted(id, loss, localIteration, round))
            .orElse(
                "The held-out loss was %s after the adapters of round %d were merged"
                    .formatted(loss, round));
    return String.format(
        Locale.ROOT,
        "%s, at a learningRate of %s. Round %d is the last good one and is kept. Lower the learningRate, to %.0e say; fewer local iterations a round, or more bits an activation if they are few, also help.",
        place,
        weightOptimizer.learningRate(),
        round - 1,
        SMALLER * weightOptimizer.learningRate());
  }
}
