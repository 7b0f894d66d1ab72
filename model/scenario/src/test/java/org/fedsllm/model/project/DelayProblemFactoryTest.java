package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.radio.Downlink;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.TransformerWorkload;
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
        RadioModels.BUILT_IN
            .of(scenario.radio().pathLoss())
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

  @Test
  void everySplitIsACandidateAndTheProjectsOwnIsOneOfThem() {
    DelayProblem problem = DelayProblemFactory.average(quickstart);
    TransformerWorkload model = (TransformerWorkload) quickstart.workload();

    assertThat(problem.candidates())
        .extracting(Candidate::splitLayer)
        .containsExactlyElementsOf(
            IntStream.range(1, model.transformer().blocks()).boxed().toList());
    Candidate own = problem.candidates().get(problem.ownCandidate());
    assertThat(own.splitLayer()).isEqualTo(model.splitLayer());
    assertThat(own.rank()).isEqualTo(model.lora().rank());
  }

  @Test
  void aCandidateIsTheProblemOfTheProjectCutThere() {
    TransformerWorkload model = (TransformerWorkload) quickstart.workload();
    DelayProblem problem = DelayProblemFactory.average(quickstart);
    for (int i = 0; i < problem.candidates().size(); i++) {
      Project cut =
          quickstart.withWorkload(model.withSplitLayer(problem.candidates().get(i).splitLayer()));
      assertThat(problem.under(Design.uniform(problem.size(), i)))
          .isEqualTo(DelayProblemFactory.average(cut).withCandidates(List.of()));
    }
  }

  @Test
  void measuredRanksAreCandidatesWithTheirRounds() {
    TransformerWorkload model = (TransformerWorkload) quickstart.workload();
    int rank = model.lora().rank();
    LearningSpec learning =
        quickstart
            .learning()
            .withRoundsPerRank(List.of(new RoundsAtRank(rank, 30), new RoundsAtRank(2 * rank, 24)));
    DelayProblem problem = DelayProblemFactory.average(quickstart.withLearning(learning));
    Candidate doubled = problem.candidates().get(problem.candidates().size() - 1);
    Candidate same = problem.candidates().get(model.transformer().blocks() - 2);

    assertThat(doubled.rank()).isEqualTo(2 * rank);
    assertThat(doubled.roundsFactor()).isEqualTo(0.8, ROUNDING);
    assertThat(same.rank()).isEqualTo(rank);
    assertThat(doubled.loads().adapterBits(0)).isEqualTo(2 * same.loads().adapterBits(0));
  }

  @Test
  void papersConstantsHaveNoCandidates() {
    assertThat(DelayProblemFactory.average(SampleProjects.load("delay-minimization-2020")))
        .extracting(DelayProblem::candidates)
        .isEqualTo(List.of());
  }

  private static double equalShareDelayS(Project project) {
    DelayProblem problem = DelayProblemFactory.average(project);
    return DelayModel.totalDelayS(problem, Allocation.equalShares(problem, 0.5));
  }
}
