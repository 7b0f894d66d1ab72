package org.fedsllm.optimizer.guard;

import java.util.Optional;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.optimizer.TimeDivisionPlan;

/** Checks a plan that takes turns (EQ-13): no client can send its payloads in less air time. */
final class TimeDivisionAudit {
  private TimeDivisionAudit() {}

  static Optional<String> fault(DelayProblem problem, TimeDivisionPlan plan) {
    if (plan.size() != problem.size()) {
      return PlanAudit.fault(
          "gave a plan for %d clients, the problem has %d.", plan.size(), problem.size());
    }
    double iterations = problem.convergence().localIterations(plan.localAccuracy());
    double airS = 0;
    double slowestS = 0;
    for (int k = 0; k < plan.size(); k++) {
      double leastS = leastAirTimeS(problem, k, iterations);
      if (!(plan.airTimeS(k) >= leastS * (1 - PlanAudit.DELAY_TOLERANCE))) {
        return PlanAudit.fault(
            "gave client number %d %s s on the air, its payloads need %s s.",
            k + 1, plan.airTimeS(k), leastS);
      }
      airS += plan.airTimeS(k);
      ClientLoads loads = problem.clients();
      slowestS =
          Math.max(slowestS, iterations * loads.fixedPerIterationS(k) + loads.fixedPerRoundS(k));
    }
    double totalS = problem.convergence().globalRounds(plan.localAccuracy()) * (slowestS + airS);
    return PlanAudit.delayFault(plan.totalDelayS(), totalS, "taking turns takes");
  }

  private static double leastAirTimeS(DelayProblem problem, int k, double iterations) {
    ClientLoads loads = problem.clients();
    double mainHz = problem.band().allBandwidthHz();
    double federatedHz = mainHz;
    if (problem.band() instanceof BandPlan.Separate separate) {
      mainHz = separate.mainBandwidthHz();
      federatedHz = separate.federatedBandwidthHz();
    }
    double activationS = uploadS(loads.activationBits(k), mainHz, loads.mainSnrBandwidthHz(k));
    return problem.schedule().activationUploads(iterations) * activationS
        + uploadS(loads.adapterBits(k), federatedHz, loads.federatedSnrBandwidthHz(k));
  }

  private static double uploadS(double bits, double bandwidthHz, double snrBandwidthHz) {
    return bits == 0 ? 0 : bits / ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz);
  }
}
