package org.fedsllm.model.project;

import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.Downlink;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.scenario.ChannelSampler;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.Workload;

/** From a project and its channels to the delay problem (EQ-6, EQ-7, EQ-15, EQ-16). */
public final class DelayProblemFactory {
  private DelayProblemFactory() {}

  /** The problem that a plan is made for: channels without fading. */
  public static DelayProblem average(Project project) {
    return of(project, new ChannelSampler(project.seeds()).average(project.scenario()));
  }

  /** The problem as global round {@code round} (from 1) finds it, fading included. */
  public static DelayProblem inRound(Project project, int round) {
    return of(project, new ChannelSampler(project.seeds()).inRound(project.scenario(), round));
  }

  /** The problem under {@code channels}. */
  public static DelayProblem of(Project project, ChannelState channels) {
    Scenario scenario = project.scenario();
    RadioSpec radio = scenario.radio();
    MainServer server = scenario.mainServer();
    int size = scenario.clients().size();
    double serverHz = server.processorHzPerClient(size);
    double broadcastRate = broadcastBitPerS(scenario, channels);
    ClientLoads.Builder loads = ClientLoads.builder(size);
    for (int k = 0; k < size; k++) {
      Client client = scenario.clients().get(k);
      Workload work =
          project.workload().of(client.samples(), client.flopsPerCycle(), server.flopsPerCycle());
      double snrPerGainHz = client.transmitPowerW() / radio.noisePsdWPerHz();
      loads
          .compute(k, work.clientCycles() / client.processorHz(), work.serverCycles() / serverHz)
          .mainLink(k, work.activationBits(), channels.mainGain(k) * snrPerGainHz)
          .federatedLink(k, work.adapterBits(), channels.federatedGain(k) * snrPerGainHz)
          .downloads(
              k,
              work.gradientBits() / gradientBitPerS(scenario, channels, k),
              work.adapterBits() / broadcastRate);
    }
    return new DelayProblem(
        project.learning().convergence(),
        project.learning().schedule(),
        radio.band(),
        loads.build());
  }

  /** Rate of the boundary gradient's download; infinite where downlinks are left out. */
  private static double gradientBitPerS(Scenario scenario, ChannelState channels, int k) {
    Downlink downlink = scenario.radio().downlink();
    if (downlink == null) {
      return Double.POSITIVE_INFINITY;
    }
    int size = scenario.clients().size();
    double powerW = downlink.mainServerPowerW() / size;
    return ShannonRate.bitPerS(
        mainBandHz(scenario.radio().band()) / size,
        channels.mainGain(k) * powerW / scenario.radio().noisePsdWPerHz());
  }

  /** Rate of the adapter broadcast, that of the worst link; infinite where it is left out. */
  private static double broadcastBitPerS(Scenario scenario, ChannelState channels) {
    Downlink downlink = scenario.radio().downlink();
    if (downlink == null) {
      return Double.POSITIVE_INFINITY;
    }
    double worstGain = Double.POSITIVE_INFINITY;
    for (int k = 0; k < channels.clients(); k++) {
      worstGain = Math.min(worstGain, channels.federatedGain(k));
    }
    return ShannonRate.bitPerS(
        federatedBandHz(scenario.radio().band()),
        worstGain * downlink.federatedServerPowerW() / scenario.radio().noisePsdWPerHz());
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
