package org.fedsllm.optimizer.internal.baseline;

import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.TimeDivisionPlan;
import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;

/**
 * The delay of taking turns (EQ-13): {@code R(η) · (max_k (I(η) τ_k + fixed_k) + Σ_k uploads_k)},
 * each upload with all bandwidth of its band. Where the servers have bands of their own, the two
 * uploads of a client still take turns, as those of one transmitter do.
 *
 * @param activationS per client, one upload of activations
 * @param adapterS per client, one upload of the adapter
 */
record TimeDivisionModel(DelayProblem problem, double[] activationS, double[] adapterS) {

  static TimeDivisionModel of(DelayProblem problem) {
    ClientLoads loads = problem.clients();
    double mainHz = problem.band().allBandwidthHz();
    double federatedHz = mainHz;
    if (problem.band() instanceof BandPlan.Separate separate) {
      mainHz = separate.mainBandwidthHz();
      federatedHz = separate.federatedBandwidthHz();
    }
    double[] activationS = new double[loads.size()];
    double[] adapterS = new double[loads.size()];
    for (int k = 0; k < loads.size(); k++) {
      activationS[k] =
          RoundLines.uploadS(loads.activationBits(k), mainHz, loads.mainSnrBandwidthHz(k));
      adapterS[k] =
          RoundLines.uploadS(loads.adapterBits(k), federatedHz, loads.federatedSnrBandwidthHz(k));
    }
    return new TimeDivisionModel(problem, activationS, adapterS);
  }

  /** The plan at the best η. */
  TimeDivisionPlan bestPlan() {
    boolean everyIteration = problem.schedule() == Schedule.ITERATION;
    double slopeOfAllS = everyIteration ? sum(activationS) : 0;
    double interceptOfAllS = sum(adapterS) + (everyIteration ? 0 : sum(activationS));
    double[] slopeS = new double[problem.size()];
    double[] interceptS = new double[problem.size()];
    for (int k = 0; k < problem.size(); k++) {
      slopeS[k] = problem.clients().fixedPerIterationS(k) + slopeOfAllS;
      interceptS[k] = problem.clients().fixedPerRoundS(k) + interceptOfAllS;
    }
    return planAt(BestLocalAccuracy.of(problem.convergence(), slopeS, interceptS));
  }

  /** The plan at the best η of {@code 1/steps … (steps − 1)/steps}; the least of equals. */
  TimeDivisionPlan bestPlanOnGrid(int steps) {
    double bestAccuracy = Double.NaN;
    double leastS = Double.POSITIVE_INFINITY;
    for (int i = 1; i < steps; i++) {
      double accuracy = (double) i / steps;
      double delayS = problem.convergence().globalRounds(accuracy) * roundDelayS(accuracy);
      if (!(delayS >= leastS)) {
        leastS = delayS;
        bestAccuracy = accuracy;
      }
    }
    return planAt(bestAccuracy);
  }

  private TimeDivisionPlan planAt(double accuracy) {
    double iterations = problem.convergence().localIterations(accuracy);
    double uploads = problem.schedule().activationUploads(iterations);
    double[] airTimeS = new double[problem.size()];
    for (int k = 0; k < airTimeS.length; k++) {
      airTimeS[k] = uploads * activationS[k] + adapterS[k];
    }
    double roundS = roundDelayS(accuracy);
    return new TimeDivisionPlan(
        accuracy,
        iterations,
        roundS,
        problem.convergence().globalRounds(accuracy) * roundS,
        airTimeS);
  }

  private double roundDelayS(double accuracy) {
    double iterations = problem.convergence().localIterations(accuracy);
    double slowestS = 0;
    for (int k = 0; k < problem.size(); k++) {
      double fixedS =
          iterations * problem.clients().fixedPerIterationS(k)
              + problem.clients().fixedPerRoundS(k);
      slowestS = Math.max(slowestS, fixedS);
    }
    double uploads = problem.schedule().activationUploads(iterations);
    return slowestS + uploads * sum(activationS) + sum(adapterS);
  }

  private static double sum(double[] terms) {
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }
}
