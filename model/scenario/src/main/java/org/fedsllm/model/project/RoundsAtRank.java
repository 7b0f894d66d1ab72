package org.fedsllm.model.project;

import org.fedsllm.model.unit.Check;

/**
 * A measurement: how many global rounds training took to the target loss at a LoRA rank. It is E(r)
 * of arXiv 2504.14667.
 *
 * @param rounds in any unit that is the same for all ranks; only ratios count
 */
public record RoundsAtRank(int rank, double rounds) {
  public RoundsAtRank {
    String where = "of the rounds per rank";
    Check.atLeast("rank", rank, 1, where, "Usual ranks are 1 to 64.");
    Check.positive("rounds", rounds, where, "Measure them by training, or leave the rank out.");
  }
}
