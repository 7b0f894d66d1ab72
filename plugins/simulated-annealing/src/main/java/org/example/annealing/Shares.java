package org.example.annealing;

import java.util.Arrays;
import java.util.Random;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;

/**
 * A point of the search without limits to keep: any weights become an allocation that fills its
 * bands. Immutable by convention: nobody writes to the arrays after construction.
 *
 * @param logit {@code ln(η / (1 − η))}, so that every real number is a local accuracy
 * @param main weight of each client on the main uplink
 * @param federated weight of each client on the federated uplink; unused on a shared band
 */
record Shares(double logit, double[] main, double[] federated) {
  /** Just below 1: leaves room for rounding when the shares of a band are added up. */
  private static final double FILL = 1 - 1e-12;

  private static final double MOST_LOGIT = 30;

  static Shares equal(DelayProblem problem) {
    double[] ones = new double[problem.size()];
    Arrays.fill(ones, 1);
    return new Shares(0, ones, ones);
  }

  /** Another point: either the local accuracy or one client's weight on one uplink differs. */
  Shares moved(Random chance, double step) {
    double change = step * chance.nextGaussian();
    int which = chance.nextInt(2 * main.length + 1);
    if (which == 2 * main.length) {
      double bounded = Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logit + change));
      return new Shares(bounded, main, federated);
    }
    return which < main.length
        ? new Shares(logit, scaled(main, which, Math.exp(change)), federated)
        : new Shares(logit, main, scaled(federated, which - main.length, Math.exp(change)));
  }

  Allocation allocation(BandPlan band) {
    double accuracy = 1 / (1 + Math.exp(-logit));
    if (band instanceof BandPlan.Separate separate) {
      return new Allocation(
          accuracy,
          filling(separate.mainBandwidthHz(), main, sum(main)),
          filling(separate.federatedBandwidthHz(), federated, sum(federated)));
    }
    if (band instanceof BandPlan.Shared) {
      double[] both = filling(band.allBandwidthHz(), main, sum(main));
      return new Allocation(accuracy, both, both);
    }
    double all = sum(main) + sum(federated);
    return new Allocation(
        accuracy,
        filling(band.allBandwidthHz(), main, all),
        filling(band.allBandwidthHz(), federated, all));
  }

  private static double[] scaled(double[] weights, int k, double factor) {
    double[] changed = weights.clone();
    changed[k] *= factor;
    return changed;
  }

  private static double[] filling(double bandHz, double[] weights, double sum) {
    return Arrays.stream(weights).map(weight -> FILL * bandHz * weight / sum).toArray();
  }

  private static double sum(double[] weights) {
    return Arrays.stream(weights).sum();
  }
}
