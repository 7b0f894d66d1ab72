package org.fedsllm.plugin.sflllm;

import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.ShannonRate;

/**
 * Times of one client at one candidate, for the blocks that look at clients one by one (EQ-7,
 * EQ-8). All delays that are reported come from the delay model instead.
 */
record Uplinks(DelayProblem problem, ClientLoads loads, SubchannelGrid grid) {

  static Uplinks of(DelayProblem problem, int candidate, SubchannelGrid grid) {
    ClientLoads loads =
        candidate == Design.OWN ? problem.clients() : problem.candidates().get(candidate).loads();
    return new Uplinks(problem, loads, grid);
  }

  int size() {
    return loads.size();
  }

  boolean sendsToMain(int k) {
    return loads.activationBits(k) > 0;
  }

  boolean sendsToFederated(int k) {
    return loads.adapterBits(k) > 0;
  }

  /** The client's power limit; clients of unknown power count alike. */
  double powerLimitW(int k) {
    return loads.transmitPowerW(k) > 0 ? loads.transmitPowerW(k) : 1;
  }

  /** Local iterations I(η). */
  double iterations(double localAccuracy) {
    return problem.convergence().localIterations(localAccuracy);
  }

  /** Activation uploads in a round. */
  double uploads(double localAccuracy) {
    return problem.schedule().activationUploads(iterations(localAccuracy));
  }

  /** What no power or bandwidth shortens in a round of {@code iterations}. */
  double fixedS(int k, double iterations) {
    return iterations * loads.fixedPerIterationS(k) + loads.fixedPerRoundS(k);
  }

  double mainUploadS(int k, int subchannels, double powerShare) {
    return uploadS(
        loads.activationBits(k),
        subchannels * grid.mainWidthHz(),
        loads.mainSnrBandwidthHz(k) * powerShare);
  }

  double federatedUploadS(int k, int subchannels, double powerShare) {
    return uploadS(
        loads.adapterBits(k),
        subchannels * grid.federatedWidthHz(),
        loads.federatedSnrBandwidthHz(k) * powerShare);
  }

  /** A round of client {@code k} under {@code decision}, its candidate aside. */
  double roundS(int k, Decision decision, double iterations, double uploads) {
    return fixedS(k, iterations)
        + uploads * mainUploadS(k, decision.main()[k], decision.mainPower()[k])
        + federatedUploadS(k, decision.federated()[k], decision.federatedPower()[k]);
  }

  /** The best η for {@code decision}: the round of client k is a line in the local iterations. */
  double bestLocalAccuracy(Decision decision) {
    boolean everyIteration = problem.schedule() == Schedule.ITERATION;
    double[] slopeS = new double[size()];
    double[] interceptS = new double[size()];
    for (int k = 0; k < size(); k++) {
      double mainS = mainUploadS(k, decision.main()[k], decision.mainPower()[k]);
      double federatedS =
          federatedUploadS(k, decision.federated()[k], decision.federatedPower()[k]);
      slopeS[k] = loads.fixedPerIterationS(k) + (everyIteration ? mainS : 0);
      interceptS[k] = loads.fixedPerRoundS(k) + federatedS + (everyIteration ? 0 : mainS);
    }
    return LocalAccuracy.best(problem.convergence(), slopeS, interceptS);
  }

  private static double uploadS(double bits, double bandwidthHz, double snrBandwidthHz) {
    return bits == 0 ? 0 : bits / ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz);
  }
}
