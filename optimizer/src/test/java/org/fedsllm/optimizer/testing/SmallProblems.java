package org.fedsllm.optimizer.testing;

import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;

/** Small problems with the constants of arXiv 2007.03462. */
public final class SmallProblems {
  private SmallProblems() {}

  /** Clients of growing distance on two bands of 10 MHz. */
  public static DelayProblem separate(int clients) {
    ClientLoads.Builder loads = ClientLoads.builder(clients);
    for (int k = 0; k < clients; k++) {
      loads
          .compute(k, 0.01 * (k + 1), 0.001)
          .mainLink(k, 281_000, 5e7 / (k + 1))
          .federatedLink(k, 28_100, 8e7 / (k + 1));
    }
    return new DelayProblem(
        new ConvergenceModel(160, 4),
        Schedule.ITERATION,
        new BandPlan.Separate(1e7, 1e7),
        loads.build());
  }
}
