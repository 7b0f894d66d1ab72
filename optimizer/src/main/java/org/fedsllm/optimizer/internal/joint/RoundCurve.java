package org.fedsllm.optimizer.internal.joint;

/**
 * The shortest round of some of the clients as a function of the local iterations. The round of all
 * is the upper envelope of such curves; each is convex in the logarithms.
 */
interface RoundCurve {

  /** Moves to {@code iterations} and returns the shortest round there. */
  double moveTo(double iterations);

  /** {@code d ln D / d ln I} at the last point moved to. */
  double slope();

  /** Adds multipliers of sum {@code share} that prove the last round shortest. */
  void addWeights(double share, double[] weights);
}
