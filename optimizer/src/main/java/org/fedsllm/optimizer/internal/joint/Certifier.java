package org.fedsllm.optimizer.internal.joint;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.ProofScope;
import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;
import org.fedsllm.optimizer.internal.numeric.CompensatedSum;

/**
 * Proves how far a plan is from the best one. Any weights that are not negative give a true bound;
 * the right ones give a tight one.
 *
 * <p>Four inequalities, each elementary. (1) The slowest client is no faster than the weighted mean
 * of all. (2) The logarithm of a sum of exponentials lies above its tangent, so {@code ln Σ w_k
 * T_k} is bounded below by an affine function of the logarithms of rounds, iterations and upload
 * times. (3) {@code ln t(b)} is convex, for the rate is concave in b; so it lies above its tangent
 * in b, and with {@code Σ b ≤ B} all bandwidth together can lower the bound by at most the largest
 * marginal times B. (4) What is left depends on the local accuracy alone, through {@code ln R + κ
 * ln I}, whose minimum has {@code y/(e^y − 1) = κ}.
 */
public final class Certifier {
  /** Relative allowance for the rounding of a few dozen operations a client. */
  private static final double ROUNDING = 1e-12;

  private final Uplinks uplinks;
  private final Allocation allocation;
  private final double[] weights;
  private final double iterations;
  private final double uploads;
  private final LinkCurve main = new LinkCurve();
  private final LinkCurve federated = new LinkCurve();
  private final double[] mainHz;
  private final double[] federatedHz;

  private Certifier(Uplinks uplinks, Allocation allocation, double[] weights) {
    this.uplinks = uplinks;
    this.allocation = allocation;
    this.weights = weights;
    iterations = uplinks.problem.convergence().localIterations(allocation.localAccuracy());
    uploads = uplinks.uploads(iterations);
    mainHz = allocation.mainBandwidthHz();
    federatedHz = allocation.federatedBandwidthHz();
  }

  /** Certifies {@code allocation} among all bandwidths and all local accuracies. */
  public static Certificate certify(DelayProblem problem, Allocation allocation, double[] weights) {
    return new Certifier(new Uplinks(problem), allocation, weights).certify(true);
  }

  /** Certifies {@code allocation} among all bandwidths at its own local accuracy. */
  static Certificate certifyAtFixedAccuracy(
      DelayProblem problem, Allocation allocation, double[] weights) {
    return new Certifier(new Uplinks(problem), allocation, weights).certify(false);
  }

  private Certificate certify(boolean accuracyFree) {
    BandTangent mainTangent = new BandTangent(uplinks.mainBandHz);
    BandTangent federatedTangent =
        uplinks.separate ? new BandTangent(uplinks.federatedBandHz) : mainTangent;
    CompensatedSum weightSum = new CompensatedSum();
    CompensatedSum roundSum = new CompensatedSum();
    CompensatedSum growingSum = new CompensatedSum();
    double slowestS = 0;
    for (int k = 0; k < uplinks.size(); k++) {
      uplinks.moveTo(main, federated, k, mainHz, federatedHz);
      double mainS = uploads * main.uploadS;
      double clientS = uplinks.fixedS(k, iterations) + mainS + federated.uploadS;
      slowestS = Math.max(slowestS, clientS);
      double w = weights[k];
      weightSum.add(w);
      roundSum.add(w * clientS);
      growingSum.add(
          w * (iterations * uplinks.perIterationS[k] + (uplinks.everyIteration ? mainS : 0)));
      double mainPull = w * mainS * main.elasticity;
      double federatedPull = w * federated.uploadS * federated.elasticity;
      if (uplinks.shared) {
        mainTangent.add(mainPull + federatedPull, mainHz[k]);
      } else {
        mainTangent.add(mainPull, mainHz[k]);
        federatedTangent.add(federatedPull, federatedHz[k]);
      }
    }
    if (slowestS == 0) { // nothing to do, at no time: every bound is reached
      return new Certificate(0, 0, 0, 0, 0, 0, scope(accuracyFree));
    }
    double weightedRoundS = roundSum.value() / weightSum.value();
    double growingShare = Math.min(1, growingSum.value() / roundSum.value());
    double logLoss = mainTangent.logLoss(roundSum.value());
    if (uplinks.separate) {
      logLoss += federatedTangent.logLoss(roundSum.value());
    }
    if (accuracyFree) {
      logLoss += accuracyLogLoss(growingShare);
    }
    double rounds = uplinks.problem.convergence().globalRounds(allocation.localAccuracy());
    double lowerBoundS = rounds * weightedRoundS * Math.exp(-logLoss) * (1 - ROUNDING);
    return new Certificate(
        DelayModel.totalDelayS(uplinks.problem, allocation),
        lowerBoundS,
        Feasibility.of(uplinks.problem, allocation).excess(),
        Math.max(mainTangent.spread(), federatedTangent.spread()),
        accuracyFree ? Math.abs(growingShare - BestLocalAccuracy.roundsElasticity(y())) : 0,
        Math.max(0, 1 - weightedRoundS / slowestS),
        scope(accuracyFree));
  }

  private static ProofScope scope(boolean accuracyFree) {
    return accuracyFree ? ProofScope.BANDWIDTHS_AND_ACCURACY : ProofScope.BANDWIDTHS;
  }

  /**
   * How far {@code ψ(ln I) = ln R + κ ln I} at this accuracy lies above its minimum, where {@code
   * y/(e^y − 1) = κ}.
   */
  private double accuracyLogLoss(double growingShare) {
    double y = y();
    double best = BestLocalAccuracy.inverseRoundsElasticity(growingShare);
    if (best == 0) { // κ = 1: ψ falls towards I → 0, where R I is a v / ln2
      return Math.log(y / -Math.expm1(-y));
    }
    if (best == Double.POSITIVE_INFINITY) { // κ = 0: ψ falls towards R = a
      return -Math.log1p(-Math.exp(-y));
    }
    double loss = Math.log(Math.expm1(-best) / Math.expm1(-y)) + growingShare * Math.log(y / best);
    return Math.max(0, loss);
  }

  private double y() {
    return uplinks.y(iterations);
  }
}
