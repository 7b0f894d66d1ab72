package org.fedsllm.plugin.sflllm;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Design;

/**
 * Everything that SflLLM decides. The arrays are in the clients' order and never change.
 *
 * @param candidate the split and rank of all clients, a candidate's number or {@link Design#OWN}
 * @param localAccuracy η
 * @param main subchannels towards the main server
 * @param federated subchannels towards the federated server
 * @param mainPower share of the client's power, spread evenly over its subchannels; 1 where it has
 *     nothing to send
 * @param federatedPower the same towards the federated server
 */
record Decision(
    int candidate,
    double localAccuracy,
    int[] main,
    int[] federated,
    double[] mainPower,
    double[] federatedPower) {

  Decision withCandidate(int other) {
    return new Decision(other, localAccuracy, main, federated, mainPower, federatedPower);
  }

  Decision withLocalAccuracy(double other) {
    return new Decision(candidate, other, main, federated, mainPower, federatedPower);
  }

  Decision withSubchannels(int[] towardsMain, int[] towardsFederated) {
    return new Decision(
        candidate, localAccuracy, towardsMain, towardsFederated, mainPower, federatedPower);
  }

  Decision withPower(double[] towardsMain, double[] towardsFederated) {
    return new Decision(candidate, localAccuracy, main, federated, towardsMain, towardsFederated);
  }

  /** The bandwidths and the design that this is in the terms of EQ-9. */
  Allocation allocation(SubchannelGrid grid) {
    double[] mainHz = new double[main.length];
    double[] federatedHz = new double[main.length];
    int[] candidates = new int[main.length];
    for (int k = 0; k < main.length; k++) {
      mainHz[k] = main[k] * grid.mainWidthHz();
      federatedHz[k] = federated[k] * grid.federatedWidthHz();
      candidates[k] = candidate;
    }
    return new Allocation(localAccuracy, mainHz, federatedHz)
        .withDesign(new Design(candidates, mainPower, federatedPower));
  }
}
