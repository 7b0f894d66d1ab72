package org.fedsllm.optimizer.internal.baseline;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;

/**
 * At fixed bandwidths the round of client k takes {@code slopeS[k] · I(η) + interceptS[k]} (EQ-8).
 */
record RoundLines(double[] slopeS, double[] interceptS) {

  static RoundLines of(DelayProblem problem, Allocation allocation) {
    ClientLoads loads = problem.clients();
    boolean everyIteration = problem.schedule() == Schedule.ITERATION;
    double[] slopeS = new double[loads.size()];
    double[] interceptS = new double[loads.size()];
    for (int k = 0; k < loads.size(); k++) {
      double activationS =
          uploadS(
              loads.activationBits(k), allocation.mainBandwidthHz(k), loads.mainSnrBandwidthHz(k));
      double adapterS =
          uploadS(
              loads.adapterBits(k),
              allocation.federatedBandwidthHz(k),
              loads.federatedSnrBandwidthHz(k));
      slopeS[k] = loads.fixedPerIterationS(k) + (everyIteration ? activationS : 0);
      interceptS[k] = loads.fixedPerRoundS(k) + adapterS + (everyIteration ? 0 : activationS);
    }
    return new RoundLines(slopeS, interceptS);
  }

  /** The local accuracy with the least total delay. */
  double bestLocalAccuracy(DelayProblem problem) {
    return BestLocalAccuracy.of(problem.convergence(), slopeS, interceptS);
  }

  /** EQ-7; an empty payload takes no time. */
  static double uploadS(double bits, double bandwidthHz, double snrBandwidthHz) {
    return bits == 0 ? 0 : bits / ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz);
  }
}
