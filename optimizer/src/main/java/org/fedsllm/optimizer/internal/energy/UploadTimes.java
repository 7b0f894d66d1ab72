package org.fedsllm.optimizer.internal.energy;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;

/**
 * The least transmit energy of a round that ends by a deadline, at given bandwidths and local
 * iterations: each client's time is divided between its uploads, and each goes with the power that
 * its time needs. Not thread-safe.
 */
final class UploadTimes {
  private static final int HALVINGS = 50;
  private static final double ROUNDING = 1e-12;

  private final DelayProblem problem;
  private final double accuracy;
  private final double iterations;
  private final double roundS;
  private final EnergyLink[] main;
  private final EnergyLink[] federated;
  private final double[] mainS;
  private final double[] federatedS;
  private final double[] mainHz;
  private final double[] federatedHz;

  /**
   * @param bandwidths and the local accuracy
   * @param roundS how long a round may take
   */
  UploadTimes(DelayProblem problem, Allocation bandwidths, double roundS) {
    this.problem = problem;
    this.roundS = roundS;
    accuracy = bandwidths.localAccuracy();
    iterations = problem.convergence().localIterations(accuracy);
    mainHz = bandwidths.mainBandwidthHz();
    federatedHz = bandwidths.federatedBandwidthHz();
    int size = problem.size();
    main = new EnergyLink[size];
    federated = new EnergyLink[size];
    mainS = new double[size];
    federatedS = new double[size];
    double uploads = problem.schedule().activationUploads(iterations);
    ClientLoads loads = problem.clients();
    for (int k = 0; k < size; k++) {
      double powerW = loads.transmitPowerW(k) > 0 ? loads.transmitPowerW(k) : 1;
      main[k] =
          new EnergyLink(uploads, loads.activationBits(k), powerW, loads.mainSnrBandwidthHz(k));
      federated[k] =
          new EnergyLink(1, loads.adapterBits(k), powerW, loads.federatedSnrBandwidthHz(k));
    }
  }

  /** Divides the times; the transmit energy of a round, infinite if there is too little time. */
  double divide() {
    return divideTimes() ? energyJ() : Double.POSITIVE_INFINITY;
  }

  /** The bandwidths, and the power shares as a design. */
  Allocation allocation() {
    int size = problem.size();
    int[] own = new int[size];
    double[] mainShare = new double[size];
    double[] federatedShare = new double[size];
    for (int k = 0; k < size; k++) {
      own[k] = Design.OWN;
      mainShare[k] = share(main[k], mainHz[k], mainS[k]);
      federatedShare[k] = share(federated[k], federatedHz[k], federatedS[k]);
    }
    return new Allocation(accuracy, mainHz, federatedHz)
        .withDesign(new Design(own, mainShare, federatedShare));
  }

  private static double share(EnergyLink link, double hz, double timeS) {
    return link.idle() ? 1 : Math.min(1, link.share(hz, timeS));
  }

  private double energyJ() {
    double sum = 0;
    for (int k = 0; k < main.length; k++) {
      sum +=
          main[k].energyJ(mainHz[k], mainS[k])
              + federated[k].energyJ(federatedHz[k], federatedS[k]);
    }
    return sum;
  }

  /** Divides each client's time between its uploads so that a second is worth the same in both. */
  private boolean divideTimes() {
    for (int k = 0; k < main.length; k++) {
      double timeS =
          roundS
              - iterations * problem.clients().fixedPerIterationS(k)
              - problem.clients().fixedPerRoundS(k);
      double uses = main[k].uses();
      double leastMainS = main[k].leastS(mainHz[k]);
      double leastFederatedS = federated[k].leastS(federatedHz[k]);
      if (!(timeS >= (uses * leastMainS + leastFederatedS) * (1 - ROUNDING))) {
        return false;
      }
      if (main[k].idle() || federated[k].idle()) {
        mainS[k] = main[k].idle() ? 0 : timeS / uses;
        federatedS[k] = federated[k].idle() ? 0 : timeS;
        continue;
      }
      double low = leastMainS;
      double high = Math.max(low, (timeS - leastFederatedS) / uses);
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        double restS = timeS - uses * middle;
        if (main[k].savingW(mainHz[k], middle) > federated[k].savingW(federatedHz[k], restS)) {
          low = middle;
        } else {
          high = middle;
        }
      }
      mainS[k] = low;
      federatedS[k] = timeS - uses * low;
    }
    return true;
  }
}
