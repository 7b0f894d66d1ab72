package org.fedsllm.optimizer.internal.joint;

import java.util.Arrays;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;

/**
 * Where a search starts: some bandwidths, and the shared unknowns that suit them on average. From
 * equal bandwidths the average client's problem has the closed form of EQ-11; from an earlier plan
 * its own accuracy and multipliers are taken up.
 */
final class StartingPoint {
  /** Excess over the least round, relatively, below which the least rounds decide. */
  private static final double TIGHT = 1e-3;

  private final Uplinks uplinks;
  private final double[] mainHz;
  private final double[] federatedHz;
  private final LinkCurve main = new LinkCurve();
  private final LinkCurve federated = new LinkCurve();
  private boolean tight;

  /** Fills {@code mainHz} and {@code federatedHz} when asked for a point. */
  StartingPoint(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    this.uplinks = uplinks;
    this.mainHz = mainHz;
    this.federatedHz = federatedHz;
  }

  /** Whether at the last point some client's round can hardly be shortened by bandwidth. */
  boolean tight() {
    return tight;
  }

  /** The start from equal shares at a given number of iterations. */
  Point cold(double iterations) {
    equalShares();
    return at(iterations, false);
  }

  /** The start from equal shares at the average client's best number of iterations. */
  Point cold() {
    equalShares();
    return at(averageBestIterations(), false);
  }

  /** The start from an earlier allocation. */
  Point warm(Allocation earlier, double iterations) {
    equalShares();
    for (int k = 0; k < mainHz.length; k++) {
      mainHz[k] = positiveOr(earlier.mainBandwidthHz(k), mainHz[k]);
      if (!uplinks.shared) {
        federatedHz[k] = positiveOr(earlier.federatedBandwidthHz(k), federatedHz[k]);
      }
    }
    return at(iterations, true);
  }

  private static double positiveOr(double hz, double otherwiseHz) {
    return hz > 0 && hz < Double.POSITIVE_INFINITY ? hz : otherwiseHz;
  }

  private void equalShares() {
    int mainShares = uplinks.mainSenders;
    int federatedShares = uplinks.federatedSenders;
    if (uplinks.shared) {
      mainShares = uplinks.size() - uplinks.silent;
    } else if (!uplinks.separate) {
      mainShares += federatedShares;
      federatedShares = mainShares;
    }
    Arrays.fill(mainHz, uplinks.mainBandHz / Math.max(1, mainShares));
    if (!uplinks.shared) {
      Arrays.fill(federatedHz, uplinks.federatedBandHz / Math.max(1, federatedShares));
    }
  }

  /** EQ-11 for the mean of all clients' times. */
  private double averageBestIterations() {
    double slopeS = 0;
    double interceptS = 0;
    for (int k = 0; k < mainHz.length; k++) {
      if (uplinks.sends(k)) {
        moveTo(k);
        slopeS += uplinks.perIterationS[k] + (uplinks.everyIteration ? main.uploadS : 0);
        interceptS +=
            uplinks.perRoundS[k] + federated.uploadS + (uplinks.everyIteration ? 0 : main.uploadS);
      }
    }
    double accuracy =
        BestLocalAccuracy.of(
            uplinks.problem.convergence(), new double[] {slopeS}, new double[] {interceptS});
    return uplinks.problem.convergence().localIterations(accuracy);
  }

  private Point at(double iterations, boolean weighted) {
    double uploads = uplinks.uploads(iterations);
    double roundS = 0;
    double weights = 0;
    double mainMarginals = 0;
    double federatedMarginals = 0;
    for (int k = 0; k < mainHz.length; k++) {
      if (uplinks.sends(k)) {
        moveTo(k);
        double mainMarginal = uploads * main.elasticity * main.uploadS / mainHz[k];
        double federatedMarginal =
            federated.elasticity
                * federated.uploadS
                / (uplinks.shared ? mainHz[k] : federatedHz[k]);
        double clientS = uplinks.fixedS(k, iterations) + uploads * main.uploadS + federated.uploadS;
        double weight = weighted ? 1 / (mainMarginal + federatedMarginal) : 1;
        roundS += weight * clientS;
        weights += weight;
        mainMarginals += mainMarginal;
        federatedMarginals += federatedMarginal;
      }
    }
    int tightest = uplinks.tightestSender(iterations);
    double logPrice = uplinks.twoBands ? Math.log(federatedMarginals / mainMarginals) : 0;
    double leastS = uplinks.leastS(tightest, iterations);
    double averageS = roundS / weights - leastS;
    double excessS = averageS > 0 ? averageS : roomS(tightest, uploads);
    tight = excessS < TIGHT * leastS;
    return new Point(excessS, iterations, logPrice);
  }

  /** Excess of the tightest client's round with half of all bandwidth. */
  private double roomS(int tightest, double uploads) {
    double allMainHz = mainHz[tightest];
    double allFederatedHz = federatedHz[tightest];
    mainHz[tightest] = uplinks.mainBandHz / 2;
    federatedHz[tightest] = uplinks.federatedBandHz / 2;
    moveTo(tightest);
    mainHz[tightest] = allMainHz;
    federatedHz[tightest] = allFederatedHz;
    return uploads * main.excessS + federated.excessS;
  }

  private void moveTo(int k) {
    uplinks.moveTo(main, federated, k, mainHz, federatedHz);
  }
}
