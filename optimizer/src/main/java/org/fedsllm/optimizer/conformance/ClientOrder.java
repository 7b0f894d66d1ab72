package org.fedsllm.optimizer.conformance;

import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;

/** Lists the clients of a problem in another order. */
final class ClientOrder {
  private ClientOrder() {}

  /** The same problem with the last client first. */
  static DelayProblem reversed(DelayProblem problem) {
    ClientLoads loads = problem.clients();
    int size = loads.size();
    ClientLoads.Builder reversed = ClientLoads.builder(size);
    for (int k = 0; k < size; k++) {
      int from = size - 1 - k;
      reversed
          .compute(k, loads.clientComputeS(from), loads.serverComputeS(from))
          .mainLink(k, loads.activationBits(from), loads.mainSnrBandwidthHz(from))
          .federatedLink(k, loads.adapterBits(from), loads.federatedSnrBandwidthHz(from))
          .downloads(k, loads.gradientDownloadS(from), loads.adapterDownloadS(from));
    }
    return new DelayProblem(
        problem.convergence(), problem.schedule(), problem.band(), reversed.build());
  }
}
