package org.fedsllm.model.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.Downlink;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.AdapterBroadcast;
import org.fedsllm.model.workload.Workload;
import org.fedsllm.model.workload.WorkloadSpec;

/** The loads of a scenario's clients under some channels, for one workload after another. */
final class ClientLoadsFactory {
  private final Scenario scenario;
  private final AlgorithmSpec algorithm;
  private final ChannelState channels;
  private final double broadcastBitPerS;
  private final double[] gradientBitPerS;

  /** Clients of one kind do the same work, so it is counted once. */
  private record Kind(WorkloadSpec spec, int sequences, double flopsPerCycle) {}

  ClientLoadsFactory(Project project, ChannelState channels) {
    this.scenario = project.scenario();
    this.algorithm = project.algorithm();
    this.channels = channels;
    broadcastBitPerS = broadcastBitPerS();
    gradientBitPerS = new double[scenario.clients().size()];
    for (int k = 0; k < gradientBitPerS.length; k++) {
      gradientBitPerS[k] = gradientBitPerS(k);
    }
  }

  /** EQ-6 and EQ-7 of every client under {@code spec}. */
  ClientLoads of(WorkloadSpec spec) {
    List<Workload> works = works(spec);
    double[] serverS = serverComputeS(works);
    double[] timesOwn =
        AdapterBroadcast.timesOwn(
            scenario.clients().stream().map(client -> spec.forClient(client.id())).toList(),
            algorithm);
    ClientLoads.Builder loads = ClientLoads.builder(works.size());
    for (int k = 0; k < works.size(); k++) {
      Client client = scenario.clients().get(k);
      Workload work = works.get(k);
      double snrPerGainHz = client.transmitPowerW() / scenario.radio().noisePsdWPerHz();
      loads
          .compute(k, work.clientCycles() / client.processorHz(), serverS[k])
          .mainLink(k, work.activationBits(), channels.mainGain(k) * snrPerGainHz)
          .federatedLink(k, work.adapterBits(), channels.federatedGain(k) * snrPerGainHz)
          .downloads(
              k,
              work.gradientBits() / gradientBitPerS[k],
              timesOwn[k] * work.adapterBits() / broadcastBitPerS)
          .device(k, client.transmitPowerW(), client.processorHz());
    }
    return loads.build();
  }

  private List<Workload> works(WorkloadSpec spec) {
    double serverFlopsPerCycle = scenario.mainServer().flopsPerCycle();
    boolean pooled = algorithm.scheme() == Scheme.CENTRALISED; // every step draws from all data
    long held = scenario.clients().stream().mapToLong(Client::samples).sum();
    int all = (int) Math.min(held, Integer.MAX_VALUE);
    Map<Kind, Workload> counted = new HashMap<>();
    List<Workload> works = new ArrayList<>(scenario.clients().size());
    for (Client client : scenario.clients()) {
      WorkloadSpec own = spec.forClient(client.id());
      int samples = pooled ? all : client.samples();
      works.add(
          counted.computeIfAbsent(
              new Kind(own, own.sequences(samples), client.flopsPerCycle()),
              kind -> own.of(samples, client.flopsPerCycle(), serverFlopsPerCycle, algorithm)));
    }
    return works;
  }

  /**
   * Main-server computing of one local iteration, as each client waits for it. A copy of its own is
   * served at once; one copy serves the clients of a round in turn, and all wait until the last had
   * its turn, as if they came at the same time. Where only some are drawn, those with the most work
   * are counted: exact for clients of one workload, an upper bound for others.
   */
  private double[] serverComputeS(List<Workload> works) {
    MainServer server = scenario.mainServer();
    double[] seconds = new double[works.size()];
    if (algorithm.scheme().oneServerCopy()) {
      double[] cycles = works.stream().mapToDouble(Workload::serverCycles).sorted().toArray();
      int idle = cycles.length - inARound(cycles.length);
      Arrays.fill(seconds, Arrays.stream(cycles).skip(idle).sum() / server.processorHz());
    } else {
      double serverHz = server.processorHzPerClient(works.size());
      Arrays.setAll(seconds, k -> works.get(k).serverCycles() / serverHz);
    }
    return seconds;
  }

  /** Without clients there is nobody to be drawn: all data is trained on. */
  private int inARound(int clients) {
    return algorithm.scheme().split() ? algorithm.participation().drawn(clients) : clients;
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
