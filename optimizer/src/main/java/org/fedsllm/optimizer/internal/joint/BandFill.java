package org.fedsllm.optimizer.internal.joint;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.optimizer.internal.numeric.CompensatedSum;

/** Makes an allocation of bandwidths that fill their bands up to rounding: scales away the rest. */
final class BandFill {
  private BandFill() {}

  static Allocation fill(
      Uplinks uplinks, double localAccuracy, double[] mainHz, double[] federatedHz) {
    double[] main = new double[uplinks.size()];
    double[] federated = uplinks.shared ? main : new double[uplinks.size()];
    CompensatedSum mainSum = new CompensatedSum();
    CompensatedSum federatedSum = uplinks.separate ? new CompensatedSum() : mainSum;
    for (int k = 0; k < main.length; k++) {
      if (uplinks.mainLeastS[k] > 0 || uplinks.shared && uplinks.sends(k)) {
        main[k] = mainHz[k];
        mainSum.add(main[k]);
      }
      if (uplinks.federatedLeastS[k] > 0 && !uplinks.shared) {
        federated[k] = federatedHz[k];
        federatedSum.add(federated[k]);
      }
    }
    scale(main, uplinks.mainBandHz / mainSum.value());
    if (!uplinks.shared) {
      scale(federated, uplinks.federatedBandHz / federatedSum.value());
    }
    return new Allocation(localAccuracy, main, federated);
  }

  private static void scale(double[] hz, double factor) {
    if (factor > 0 && factor < Double.POSITIVE_INFINITY) {
      for (int k = 0; k < hz.length; k++) {
        hz[k] *= factor;
      }
    }
  }
}
