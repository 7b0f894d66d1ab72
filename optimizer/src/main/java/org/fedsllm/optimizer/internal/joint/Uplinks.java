package org.fedsllm.optimizer.internal.joint;

import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;

/**
 * A delay problem in the columns that the solver's loops read.
 *
 * <p>A payload appears as the time that it takes with infinite bandwidth, {@code s ln2 / c}: no
 * allocation makes it faster. Clients without any payload are no columns here; they only bound the
 * round from below.
 */
final class Uplinks {
  private static final double LN2 = Math.log(2);

  final DelayProblem problem;

  /** Activations go up in every iteration, not once a round. */
  final boolean everyIteration;

  /** One share serves both uploads of a client. */
  final boolean shared;

  /** Each server has its own band. */
  final boolean separate;

  /** Each server has its own band, and both are in use. */
  final boolean twoBands;

  final double mainBandHz;
  final double federatedBandHz;
  final double[] perIterationS;
  final double[] perRoundS;
  final double[] mainLeastS;
  final double[] federatedLeastS;
  final double[] mainSnrHz;
  final double[] federatedSnrHz;

  final int mainSenders;
  final int federatedSenders;
  final int sendersOfBoth;
  final int silent;

  Uplinks(DelayProblem problem) {
    this(problem, true, true);
  }

  /** The problem with only those payloads that go to the chosen servers; the others are empty. */
  Uplinks(DelayProblem problem, boolean toMain, boolean toFederated) {
    this.problem = problem;
    everyIteration = problem.schedule() == Schedule.ITERATION;
    shared = problem.band() instanceof BandPlan.Shared;
    if (problem.band() instanceof BandPlan.Separate bands) {
      separate = true;
      mainBandHz = bands.mainBandwidthHz();
      federatedBandHz = bands.federatedBandwidthHz();
    } else {
      separate = false;
      mainBandHz = problem.band().allBandwidthHz();
      federatedBandHz = mainBandHz;
    }
    ClientLoads loads = problem.clients();
    int size = loads.size();
    perIterationS = new double[size];
    perRoundS = new double[size];
    mainLeastS = new double[size];
    federatedLeastS = new double[size];
    mainSnrHz = new double[size];
    federatedSnrHz = new double[size];
    int sendMain = 0;
    int sendFederated = 0;
    int sendBoth = 0;
    int sendNothing = 0;
    for (int k = 0; k < size; k++) {
      perIterationS[k] = loads.fixedPerIterationS(k);
      perRoundS[k] = loads.fixedPerRoundS(k);
      mainSnrHz[k] = loads.mainSnrBandwidthHz(k);
      federatedSnrHz[k] = loads.federatedSnrBandwidthHz(k);
      mainLeastS[k] = toMain ? loads.activationBits(k) * LN2 / mainSnrHz[k] : 0;
      federatedLeastS[k] = toFederated ? loads.adapterBits(k) * LN2 / federatedSnrHz[k] : 0;
      boolean main = mainLeastS[k] > 0;
      boolean federated = federatedLeastS[k] > 0;
      sendMain += main ? 1 : 0;
      sendFederated += federated ? 1 : 0;
      sendBoth += main && federated ? 1 : 0;
      sendNothing += main || federated ? 0 : 1;
    }
    mainSenders = sendMain;
    federatedSenders = sendFederated;
    sendersOfBoth = sendBoth;
    silent = sendNothing;
    twoBands = separate && mainSenders > 0 && federatedSenders > 0;
  }

  int size() {
    return perIterationS.length;
  }

  /** Uploads of activations in a round of {@code iterations}. */
  double uploads(double iterations) {
    return everyIteration ? iterations : 1;
  }

  /** {@code y = ln(1/η)} after {@code iterations}. */
  double y(double iterations) {
    return iterations * LN2 / problem.convergence().v();
  }

  /** Local iterations that reach {@code η = e^−y}. */
  double iterations(double y) {
    return y * problem.convergence().v() / LN2;
  }

  /** Local iterations I(η). */
  double iterationsTo(double localAccuracy) {
    return problem.convergence().localIterations(localAccuracy);
  }

  /** Delay T of the whole training whose rounds take {@code roundS}. */
  double totalDelayS(double iterations, double roundS) {
    return problem.convergence().a() / -Math.expm1(-y(iterations)) * roundS;
  }

  /** {@code at} with its local accuracy held within the range that is considered. */
  Point withinAccuracyRange(Point at) {
    double most = iterations(BestLocalAccuracy.MOST_Y);
    double least = iterations(BestLocalAccuracy.LEAST_Y);
    double iterations = Math.max(least, Math.min(most, at.iterations()));
    return new Point(at.excessS(), iterations, at.logPrice());
  }

  /** Whether all payloads have finite least times. */
  boolean finite() {
    double sum = 0;
    for (int k = 0; k < perIterationS.length; k++) {
      sum += mainLeastS[k] + federatedLeastS[k];
    }
    return Double.isFinite(sum);
  }

  /** Puts both curves where client {@code k} stands with its bandwidths. */
  void moveTo(LinkCurve main, LinkCurve federated, int k, double[] mainHz, double[] federatedHz) {
    if (mainLeastS[k] > 0) {
      main.moveTo(mainHz[k], mainSnrHz[k], mainLeastS[k]);
    } else {
      main.clear();
    }
    if (federatedLeastS[k] > 0) {
      federated.moveTo(shared ? mainHz[k] : federatedHz[k], federatedSnrHz[k], federatedLeastS[k]);
    } else {
      federated.clear();
    }
  }

  boolean sends(int k) {
    return mainLeastS[k] > 0 || federatedLeastS[k] > 0;
  }

  /** The part of client {@code k}'s round that is no upload. */
  double fixedS(int k, double iterations) {
    return iterations * perIterationS[k] + perRoundS[k];
  }

  /** Client {@code k}'s round with infinite bandwidth. */
  double leastS(int k, double iterations) {
    return fixedS(k, iterations) + uploads(iterations) * mainLeastS[k] + federatedLeastS[k];
  }

  /** {@code d leastS / d ln I}. */
  double leastGrowthS(int k, double iterations) {
    return iterations * (perIterationS[k] + (everyIteration ? mainLeastS[k] : 0));
  }

  /** The sender whose round would be the longest with infinite bandwidth. */
  int tightestSender(double iterations) {
    int tightest = -1;
    double longestS = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < perIterationS.length; k++) {
      double clientS = leastS(k, iterations);
      if (clientS > longestS && sends(k)) {
        longestS = clientS;
        tightest = k;
      }
    }
    return tightest;
  }

  /** Deadline D of a round at a point. */
  double roundS(Point at) {
    return leastS(tightestSender(at.iterations()), at.iterations()) + at.excessS();
  }

  /** The local iterations that would be the best ones with infinite bandwidth. */
  double iterationsOfLeastRounds() {
    double[] slopeS = new double[size()];
    double[] interceptS = new double[size()];
    for (int k = 0; k < slopeS.length; k++) {
      slopeS[k] = leastGrowthS(k, 1);
      interceptS[k] = leastS(k, 0);
    }
    return iterationsTo(BestLocalAccuracy.of(problem.convergence(), slopeS, interceptS));
  }

  /** No round is shorter than that of the slowest client that sends nothing. */
  double leastSilentRoundS(double iterations) {
    double leastS = 0;
    for (int k = 0; silent > 0 && k < perIterationS.length; k++) {
      if (!sends(k)) {
        leastS = Math.max(leastS, fixedS(k, iterations));
      }
    }
    return leastS;
  }
}
