package org.fedsllm.optimizer.contract;

import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;

/** Relative changes of one client, or of all; 1 leaves a thing as it is. */
public record ClientEdit(
    double clientCompute, double snrBandwidths, double activationBits, double adapterBits) {
  /** Everyone. */
  public static final int ALL = -1;

  public static ClientEdit compute(double factor) {
    return new ClientEdit(factor, 1, 1, 1);
  }

  public static ClientEdit power(double factor) {
    return new ClientEdit(1, factor, 1, 1);
  }

  public static ClientEdit activations(double factor) {
    return new ClientEdit(1, 1, factor, 1);
  }

  public static ClientEdit adapter(double factor) {
    return new ClientEdit(1, 1, 1, factor);
  }

  /** {@code problem} with client {@code who} changed. */
  public DelayProblem of(DelayProblem problem, int who) {
    ClientLoads loads = problem.clients();
    ClientLoads.Builder builder = ClientLoads.builder(loads.size());
    for (int k = 0; k < loads.size(); k++) {
      ClientEdit edit = who == ALL || who == k ? this : new ClientEdit(1, 1, 1, 1);
      builder
          .compute(k, edit.clientCompute * loads.clientComputeS(k), loads.serverComputeS(k))
          .downloads(k, loads.gradientDownloadS(k), loads.adapterDownloadS(k))
          .mainLink(
              k,
              edit.activationBits * loads.activationBits(k),
              edit.snrBandwidths * loads.mainSnrBandwidthHz(k))
          .federatedLink(
              k,
              edit.adapterBits * loads.adapterBits(k),
              edit.snrBandwidths * loads.federatedSnrBandwidthHz(k));
    }
    return new DelayProblem(
        problem.convergence(), problem.schedule(), problem.band(), builder.build());
  }
}
