package org.fedsllm.model.delay;

/** The simulated clock of a training run: it charges each global round what was executed. */
@FunctionalInterface
public interface RoundClock {

  /** Simulated seconds of global round {@code round} (from 1) with {@code localIterations}. */
  double roundDelayS(int round, int localIterations);
}
