package org.fedsllm.optimizer.golden;

import com.fasterxml.jackson.databind.JsonNode;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * The system of arXiv 2007.03462 on some drop: one uplink to one server, nothing split off, so all
 * computing is the client's and no activations travel.
 */
record PublishedSetting(JsonNode setting) {
  private static final double MW = 1e-3;

  DelayProblem problem(double transmitPowerDbm, double bandwidthHz, double uploadBits) {
    JsonNode pathLossDb = setting.get("pathLossDb");
    double computeS =
        setting.get("cyclesPerLocalIteration").asDouble() / setting.get("cpuHz").asDouble();
    double powerW = MW * fromDb(transmitPowerDbm);
    double noiseWPerHz = MW * fromDb(setting.get("noisePsdDbmPerHz").asDouble());
    ClientLoads.Builder loads = ClientLoads.builder(pathLossDb.size());
    for (int k = 0; k < pathLossDb.size(); k++) {
      double snrBandwidthHz = fromDb(-pathLossDb.get(k).asDouble()) * powerW / noiseWPerHz;
      loads
          .compute(k, computeS, 0)
          .mainLink(k, 0, snrBandwidthHz)
          .federatedLink(k, uploadBits, snrBandwidthHz);
    }
    return new DelayProblem(
        new ConvergenceModel(setting.get("a").asDouble(), setting.get("v").asDouble()),
        Schedule.ITERATION,
        new BandPlan.Shared(bandwidthHz),
        loads.build());
  }

  double optimumS(DelayProblem problem) {
    return delayS("fedsllm-exact", OptimizerSettings.defaults(), problem);
  }

  double equalBandwidthS(DelayProblem problem) {
    return delayS("equal-bandwidth", OptimizerSettings.defaults(), problem);
  }

  /** TDMA with η from the grid i/101, as in the published curves. */
  double timeDivisionS(DelayProblem problem) {
    return delayS("tdma", OptimizerSettings.defaults().with("accuracySteps", 101), problem);
  }

  private static double delayS(String id, OptimizerSettings settings, DelayProblem problem) {
    return OptimizerCatalog.discovered(PublishedSetting.class.getClassLoader())
        .require(id)
        .create()
        .optimize(problem, settings, SolveMonitor.none())
        .totalDelayS();
  }

  private static double fromDb(double db) {
    return Math.pow(10, db / 10);
  }
}
