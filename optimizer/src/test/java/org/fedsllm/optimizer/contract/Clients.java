package org.fedsllm.optimizer.contract;

import java.util.function.IntUnaryOperator;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;

/** Problems made of another problem's clients. */
public final class Clients {
  private Clients() {}

  /** The same clients in the opposite order. */
  public static DelayProblem reversed(DelayProblem problem) {
    return picked(problem, problem.size(), k -> problem.size() - 1 - k);
  }

  /** {@code size} clients, number k a copy of number {@code from(k)}. */
  public static DelayProblem picked(DelayProblem problem, int size, IntUnaryOperator from) {
    return scaled(problem, size, from, 1, 1, 1);
  }

  /**
   * Copies with all fixed times, payloads and SNR bandwidths multiplied; band and convergence stay.
   */
  public static DelayProblem scaled(
      DelayProblem problem,
      int size,
      IntUnaryOperator from,
      double times,
      double payloads,
      double snrBandwidths) {
    ClientLoads loads = problem.clients();
    ClientLoads.Builder builder = ClientLoads.builder(size);
    for (int k = 0; k < size; k++) {
      int i = from.applyAsInt(k);
      builder
          .compute(k, times * loads.clientComputeS(i), times * loads.serverComputeS(i))
          .downloads(k, times * loads.gradientDownloadS(i), times * loads.adapterDownloadS(i))
          .mainLink(
              k, payloads * loads.activationBits(i), snrBandwidths * loads.mainSnrBandwidthHz(i))
          .federatedLink(
              k, payloads * loads.adapterBits(i), snrBandwidths * loads.federatedSnrBandwidthHz(i));
    }
    return new DelayProblem(
        problem.convergence(), problem.schedule(), problem.band(), builder.build());
  }
}
