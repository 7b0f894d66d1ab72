package org.fedsllm.optimizer.internal.energy;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.radio.BandPlan;

/**
 * The least transmit energy of a round that ends by a deadline, at given local iterations: upload
 * times and bandwidths in turn. Not thread-safe; one object a search.
 *
 * <p>Each block is convex and solved to the end. In the logarithms of times and bandwidths the
 * whole is convex too, so the turns lead to the least energy unless full power binds a client, for
 * that limit couples the two blocks; then they may stop short of it.
 */
final class EnergyDescent {
  private static final int MOST_TURNS = 25;
  private static final int HALVINGS = 50;
  private static final double LEAST_GAIN = 1e-6;

  private final DelayProblem problem;
  private final double accuracy;
  private final double iterations;
  private final double roundS;
  private final EnergyLink[] main;
  private final EnergyLink[] federated;
  private final double[] mainS;
  private final double[] federatedS;
  private double[] mainHz;
  private double[] federatedHz;
  private final boolean shared;

  /**
   * @param start bandwidths that meet the deadline at full power, and the local accuracy
   */
  EnergyDescent(DelayProblem problem, Allocation start, double roundS) {
    this.problem = problem;
    this.roundS = roundS;
    accuracy = start.localAccuracy();
    iterations = problem.convergence().localIterations(accuracy);
    mainHz = start.mainBandwidthHz();
    federatedHz = start.federatedBandwidthHz();
    shared = problem.band() instanceof BandPlan.Shared;
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

  /** Runs the turns; the transmit energy of a round, infinite if the start is too slow. */
  double run() {
    if (!divideTimes()) {
      return Double.POSITIVE_INFINITY;
    }
    double energyJ = energyJ();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      double beforeJ = energyJ;
      divideBands();
      divideTimes();
      energyJ = energyJ();
      if (!(beforeJ - energyJ > LEAST_GAIN * energyJ)) {
        break;
      }
    }
    return energyJ;
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
      if (!(timeS >= (uses * leastMainS + leastFederatedS) * (1 - 1e-12))) {
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

  /** Divides the bands at the upload times as they are. */
  private void divideBands() {
    EnergyBand band = new EnergyBand(shared, main, mainS, federated, federatedS);
    if (problem.band() instanceof BandPlan.Separate bands) {
      if (band.fill(bands.mainBandwidthHz(), true, false)) {
        mainHz = band.mainHz();
      }
      if (band.fill(bands.federatedBandwidthHz(), false, true)) {
        federatedHz = band.federatedHz();
      }
    } else if (band.fill(problem.band().allBandwidthHz(), true, true)) {
      mainHz = band.mainHz();
      federatedHz = band.federatedHz();
    }
  }
}
