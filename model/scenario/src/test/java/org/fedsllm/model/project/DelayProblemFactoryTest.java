package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.Downlink;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class DelayProblemFactoryTest {
  private static final Offset<Double> ROUNDING = within(1e-12);
  private final Project quickstart = SampleProjects.load("quickstart");

  @Test
  void computeTimesAreWorkOverSpeed() {
    ClientLoads loads = DelayProblemFactory.average(quickstart).clients();
    Client client = quickstart.scenario().clients().get(0);
    var work = quickstart.workload().of(client.samples(), client.flopsPerCycle(), 32);

    assertThat(loads.clientComputeS(0)).isEqualTo(work.clientCycles() / 8e8, ROUNDING);
    assertThat(loads.serverComputeS(0)).isEqualTo(work.serverCycles() / 3e9, ROUNDING);
    assertThat(loads.gradientDownloadS(0)).isZero();
    assertThat(loads.adapterDownloadS(0)).isZero();
  }

  @Test
  void snrBandwidthIsGainTimesPowerOverNoise() {
    Scenario scenario = quickstart.scenario();
    Client client = scenario.clients().get(3);
    double lossDb =
        scenario
            .radio()
            .pathLoss()
            .pathLossDb(client.position().distanceM(scenario.federatedServer().position()));

    assertThat(DelayProblemFactory.average(quickstart).clients().federatedSnrBandwidthHz(3))
        .isCloseTo(
            Math.pow(10, -lossDb / 10)
                * client.transmitPowerW()
                / scenario.radio().noisePsdWPerHz(),
            within(1e-3));
  }

  @Test
  void aDividedServerIsSlowerForEveryone() {
    MainServer server = quickstart.scenario().mainServer();
    MainServer divided =
        new MainServer(server.position(), server.processorHz(), server.flopsPerCycle(), true);
    Project project = quickstart.withScenario(quickstart.scenario().withMainServer(divided));

    assertThat(DelayProblemFactory.average(project).clients().serverComputeS(2))
        .isCloseTo(
            8 * DelayProblemFactory.average(quickstart).clients().serverComputeS(2), ROUNDING);
  }

  @Test
  void downlinksAddFixedTimes() {
    RadioSpec radio = quickstart.scenario().radio();
    RadioSpec both =
        new RadioSpec(
            radio.band(),
            radio.noisePsdWPerHz(),
            radio.pathLoss(),
            radio.shadowingSigmaDb(),
            radio.fading(),
            new Downlink(1, 1));
    Project project = quickstart.withScenario(quickstart.scenario().withRadio(both));
    DelayProblem without = DelayProblemFactory.average(quickstart);
    DelayProblem with = DelayProblemFactory.average(project);
    Allocation shares = Allocation.equalShares(with, 0.5);

    assertThat(with.clients().gradientDownloadS(0)).isPositive();
    assertThat(with.clients().adapterDownloadS(0))
        .isPositive()
        .isEqualTo(with.clients().adapterDownloadS(7));
    assertThat(DelayModel.totalDelayS(with, shares))
        .isGreaterThan(DelayModel.totalDelayS(without, shares));
  }

  @Test
  void movingOutwardNeverHelps() {
    double near = equalShareDelayS(quickstart);
    Client client = quickstart.scenario().clients().get(0);
    Project far =
        quickstart.withScenario(
            quickstart.scenario().withClient(client.movedTo(new Position(-400, 500))));

    assertThat(equalShareDelayS(far)).isGreaterThan(near);
  }

  @Test
  void fadingIsInTheRoundsAndNotInThePlan() {
    RadioSpec fading = quickstart.scenario().radio().withFading(new Fading.Rayleigh());
    Project project = quickstart.withScenario(quickstart.scenario().withRadio(fading));

    assertThat(DelayProblemFactory.average(project))
        .isEqualTo(DelayProblemFactory.average(quickstart));
    assertThat(DelayProblemFactory.inRound(project, 1))
        .isNotEqualTo(DelayProblemFactory.inRound(project, 2))
        .isEqualTo(DelayProblemFactory.inRound(project, 1));
  }

  private static double equalShareDelayS(Project project) {
    DelayProblem problem = DelayProblemFactory.average(project);
    return DelayModel.totalDelayS(problem, Allocation.equalShares(problem, 0.5));
  }
}
