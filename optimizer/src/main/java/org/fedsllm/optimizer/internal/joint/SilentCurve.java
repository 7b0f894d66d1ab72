package org.fedsllm.optimizer.internal.joint;

/** The round of clients that send nothing: the slowest one's computing. */
final class SilentCurve implements RoundCurve {
  private final Uplinks uplinks;
  private int slowest;
  private double slope;

  SilentCurve(Uplinks uplinks) {
    this.uplinks = uplinks;
  }

  @Override
  public double moveTo(double iterations) {
    double roundS = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < uplinks.size(); k++) {
      if (!uplinks.sends(k) && uplinks.fixedS(k, iterations) > roundS) {
        slowest = k;
        roundS = uplinks.fixedS(k, iterations);
      }
    }
    slope = roundS > 0 ? iterations * uplinks.perIterationS[slowest] / roundS : 0;
    return roundS;
  }

  @Override
  public double slope() {
    return slope;
  }

  @Override
  public void addWeights(double share, double[] weights) {
    weights[slowest] += share;
  }
}
