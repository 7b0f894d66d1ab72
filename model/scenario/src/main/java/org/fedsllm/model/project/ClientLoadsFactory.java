package org.fedsllm.model.project;

import java.util.HashMap;
import java.util.Map;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.Downlink;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.Workload;
import org.fedsllm.model.workload.WorkloadSpec;

/** The loads of a scenario's clients under some channels, for one workload after another. */
final class ClientLoadsFactory {
  private final Scenario scenario;
  private final ChannelState channels;
  private final double broadcastBitPerS;
  private final double[] gradientBitPerS;

  /** Clients of one kind do the same work, so it is counted once. */
  private record Kind(WorkloadSpec spec, int sequences, double flopsPerCycle) {}

  ClientLoadsFactory(Scenario scenario, ChannelState channels) {
    this.scenario = scenario;
    this.channels = channels;
    broadcastBitPerS = broadcastBitPerS();
    gradientBitPerS = new double[scenario.clients().size()];
    for (int k = 0; k < gradientBitPerS.length; k++) {
      gradientBitPerS[k] = gradientBitPerS(k);
    }
  }

  /** EQ-6 and EQ-7 of every client under {@code spec}. */
  ClientLoads of(WorkloadSpec spec) {
    MainServer server = scenario.mainServer();
    int size = scenario.clients().size();
    double serverHz = server.processorHzPerClient(size);
    Map<Kind, Workload> counted = new HashMap<>();
    ClientLoads.Builder loads = ClientLoads.builder(size);
    for (int k = 0; k < size; k++) {
      Client client = scenario.clients().get(k);
      WorkloadSpec own = spec.forClient(client.id());
      Workload work =
          counted.computeIfAbsent(
              new Kind(own, own.sequences(client.samples()), client.flopsPerCycle()),
              kind -> own.of(client.samples(), client.flopsPerCycle(), server.flopsPerCycle()));
      double snrPerGainHz = client.transmitPowerW() / scenario.radio().noisePsdWPerHz();
      loads
          .compute(k, work.clientCycles() / client.processorHz(), work.serverCycles() / serverHz)
          .mainLink(k, work.activationBits(), channels.mainGain(k) * snrPerGainHz)
          .federatedLink(k, work.adapterBits(), channels.federatedGain(k) * snrPerGainHz)
          .downloads(
              k, work.gradientBits() / gradientBitPerS[k], work.adapterBits() / broadcastBitPerS)
          .device(k, client.transmitPowerW(), client.processorHz());
    }
    return loads.build();
  }

  /** Rate of the boundary gradient's download; infinite where downlinks are left out. */
  private double gradientBitPerS(int k) {
    RadioSpec radio = scenario.radio();
    Downlink downlink = radio.downlink();
    if (downlink == null) {
      return Double.POSITIVE_INFINITY;
    }
    int size = scenario.clients().size();
    double powerW = downlink.mainServerPowerW() / size;
    return ShannonRate.bitPerS(
        mainBandHz(radio.band()) / size, channels.mainGain(k) * powerW / radio.noisePsdWPerHz());
  }

  /** Rate of the adapter broadcast, that of the worst link; infinite where it is left out. */
  private double broadcastBitPerS() {
    RadioSpec radio = scenario.radio();
    Downlink downlink = radio.downlink();
    if (downlink == null) {
      return Double.POSITIVE_INFINITY;
    }
    double worstGain = Double.POSITIVE_INFINITY;
    for (int k = 0; k < channels.clients(); k++) {
      worstGain = Math.min(worstGain, channels.federatedGain(k));
    }
    return ShannonRate.bitPerS(
        federatedBandHz(radio.band()),
        worstGain * downlink.federatedServerPowerW() / radio.noisePsdWPerHz());
  }

  private static double mainBandHz(BandPlan band) {
    return band instanceof BandPlan.Separate separate
        ? separate.mainBandwidthHz()
        : band.allBandwidthHz();
  }

  private static double federatedBandHz(BandPlan band) {
    return band instanceof BandPlan.Separate separate
        ? separate.federatedBandwidthHz()
        : band.allBandwidthHz();
  }
}
