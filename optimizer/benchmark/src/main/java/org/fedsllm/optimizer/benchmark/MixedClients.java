package org.fedsllm.optimizer.benchmark;

import java.util.Random;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;

/**
 * A cell of mixed clients: spread over a disc of 500 m, shadowed, with two gains each, processors
 * from phone to workstation, and payloads over two decades. Bands grow with the number of clients,
 * so that the problem keeps its character at every size.
 */
final class MixedClients {
  private static final double BAND_PER_CLIENT_HZ = 4e5;
  private static final double POWER_OVER_NOISE_HZ = 1e-2 / Math.pow(10, -20.4);

  private MixedClients() {}

  /** The clients of {@code seed}; client 0 is nearer to the servers by {@code closer}. */
  static DelayProblem separateBands(int clients, long seed, double closer) {
    Random random = new Random(seed);
    ClientLoads.Builder loads = ClientLoads.builder(clients);
    for (int k = 0; k < clients; k++) {
      double gain = k == 0 ? closer : 1;
      loads
          .compute(k, logUniform(random, 5e-3, 0.2), logUniform(random, 1e-4, 1e-2))
          .mainLink(k, logUniform(random, 1e4, 1e6), gain * snrBandwidthHz(random))
          .federatedLink(k, logUniform(random, 1e4, 1e6), gain * snrBandwidthHz(random));
    }
    double bandHz = BAND_PER_CLIENT_HZ * clients;
    return new DelayProblem(
        new ConvergenceModel(160, 4),
        Schedule.ITERATION,
        new BandPlan.Separate(bandHz, bandHz),
        loads.build());
  }

  private static double snrBandwidthHz(Random random) {
    double distanceKm = 0.5 * Math.sqrt(random.nextDouble() + 1e-3);
    double pathLossDb = 128.1 + 37.6 * Math.log10(distanceKm) + 8 * random.nextGaussian();
    return POWER_OVER_NOISE_HZ * Math.pow(10, -pathLossDb / 10);
  }

  private static double logUniform(Random random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
