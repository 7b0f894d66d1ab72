package org.fedsllm.optimizer.conformance;

import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;

/** Lists the clients of a problem in another order. */
final class ClientOrder {
  private ClientOrder() {}

  /** The same problem with the last client first, under each candidate too. */
  static DelayProblem reversed(DelayProblem problem) {
    return new DelayProblem(
        problem.convergence(),
        problem.schedule(),
        problem.band(),
        reversed(problem.clients()),
        problem.candidates().stream().map(ClientOrder::reversed).toList(),
        problem.commonDesign());
  }

  private static Candidate reversed(Candidate candidate) {
    return new Candidate(
        candidate.splitLayer(),
        candidate.rank(),
        candidate.roundsFactor(),
        reversed(candidate.loads()));
  }

  private static ClientLoads reversed(ClientLoads loads) {
    int size = loads.size();
    ClientLoads.Builder reversed = ClientLoads.builder(size);
    for (int k = 0; k < size; k++) {
      int from = size - 1 - k;
      reversed
          .compute(k, loads.clientComputeS(from), loads.serverComputeS(from))
          .mainLink(k, loads.activationBits(from), loads.mainSnrBandwidthHz(from))
          .federatedLink(k, loads.adapterBits(from), loads.federatedSnrBandwidthHz(from))
          .downloads(k, loads.gradientDownloadS(from), loads.adapterDownloadS(from))
          .device(k, loads.transmitPowerW(from), loads.processorHz(from));
    }
    return reversed.build();
  }
}
