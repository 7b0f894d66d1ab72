package org.fedsllm.model.delay;

import java.util.Arrays;

/** The simulated clock of a training run: it charges each global round what was executed. */
@FunctionalInterface
public interface RoundClock {

  /** Simulated seconds of global round {@code round} (from 1) with {@code localIterations}. */
  double roundDelayS(int round, int localIterations);

  /**
   * The same for each of {@code clients} clients, in their order; a clock that knows of none lets
   * each take as long as the round.
   */
  default double[] clientDelaysS(int round, int localIterations, int clients) {
    double[] delaysS = new double[clients];
    Arrays.fill(delaysS, roundDelayS(round, localIterations));
    return delaysS;
  }
}
