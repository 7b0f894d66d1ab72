package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.fedsllm.model.algorithm.AlgorithmSpec.FEDSLLM;

import java.util.Map;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;

/** The training algorithm decides what the delay problem is about. */
class SchemeDelayTest {
  private static final double ROUNDING = 1e-12;
  private final Project quickstart = SampleProjects.load("quickstart");
  private final int clients = quickstart.scenario().clients().size();

  @Test
  void oneServerCopyIsWaitedForUntilAllHadTheirTurn() {
    ClientLoads copies = loads(FEDSLLM);
    ClientLoads one = loads(FEDSLLM.withScheme(Scheme.SPLIT_FED_V2));
    double inTurn = 0;
    for (int k = 0; k < clients; k++) {
      inTurn += copies.serverComputeS(k);
    }
    for (int k = 0; k < clients; k++) {
      assertThat(one.serverComputeS(k)).isCloseTo(inTurn, within(ROUNDING));
      assertThat(one.clientComputeS(k)).isEqualTo(copies.clientComputeS(k));
      assertThat(one.activationBits(k)).isEqualTo(copies.activationBits(k));
    }
  }

  @Test
  void onlyTheClientsOfARoundQueueForTheOneServerCopy() {
    AlgorithmSpec turns = FEDSLLM.withScheme(Scheme.SPLIT_FED_V2);
    ParticipationSpec half = new ParticipationSpec(0.5, 0, null);
    double allS = loads(turns).serverComputeS(0);
    double drawnS = loads(turns.withParticipation(half)).serverComputeS(0);
    assertThat(drawnS).isCloseTo(allS * half.drawn(clients) / clients, within(ROUNDING));
    AlgorithmSpec centralised = FEDSLLM.withScheme(Scheme.CENTRALISED);
    assertThat(loads(centralised.withParticipation(half))).isEqualTo(loads(centralised));
  }

  @Test
  void mixedSplitsOfAProjectQueueForTheOneServerCopyEachWithItsOwnWork() {
    TransformerWorkload model = (TransformerWorkload) quickstart.workload();
    Project mixed =
        quickstart.withWorkload(model.withDesigns(Map.of("c1", new ClientDesign(3, null))));
    ClientLoads copies = problem(mixed, FEDSLLM).clients();
    ClientLoads one = problem(mixed, FEDSLLM.withScheme(Scheme.SPLIT_FED_V2)).clients();
    double inTurn = 0;
    for (int k = 0; k < clients; k++) {
      inTurn += copies.serverComputeS(k);
    }
    assertThat(copies.serverComputeS(0)).isLessThan(copies.serverComputeS(1));
    assertThat(one.serverComputeS(1)).isCloseTo(inTurn, within(ROUNDING));
  }

  @Test
  void withOneServerCopyAPlanChoosesOneSplitForAll() {
    DelayProblem problem = problem(quickstart, FEDSLLM.withScheme(Scheme.SPLIT_FED_V2));
    int[] different = new int[clients];
    different[0] = 1;
    Design mixed = Design.of(different);
    assertThat(problem.under(Design.uniform(clients, 1)).clients())
        .isEqualTo(problem.candidates().get(1).loads());
    assertThat(problem.permits(mixed)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.under(mixed))
        .withMessageContainingAll("different candidates", "splitFedV1");
    assertThat(problem(quickstart, FEDSLLM).permits(mixed)).isTrue();
  }

  @Test
  void labelsOnTheClientCostItAirAndTime() {
    ClientLoads shared = loads(FEDSLLM);
    ClientLoads kept = loads(FEDSLLM.withLabels(LabelPlacement.ON_CLIENT));
    assertThat(kept.activationBits(0)).isGreaterThan(1.9 * shared.activationBits(0));
    assertThat(kept.clientComputeS(0)).isGreaterThan(shared.clientComputeS(0));
    assertThat(kept.serverComputeS(0)).isLessThan(shared.serverComputeS(0));
  }

  @Test
  void federatedLeavesTheMainServerIdleAndTheSplitMeaningless() {
    AlgorithmSpec federated = FEDSLLM.withScheme(Scheme.FEDERATED);
    ClientLoads loads = loads(federated);
    assertThat(loads.serverComputeS(0)).isZero();
    assertThat(loads.activationBits(0)).isZero();
    assertThat(loads.adapterBits(0)).isGreaterThan(loads(FEDSLLM).adapterBits(0));
    assertThat(problem(quickstart, federated).candidates()).hasSize(1);
    TransformerWorkload model = (TransformerWorkload) quickstart.workload();
    assertThat(problem(quickstart.withWorkload(model.withSplitLayer(3)), federated).clients())
        .isEqualTo(loads);
  }

  @Test
  void centralisedIsTheMainServersWorkForEverybodyInTurn() {
    ClientLoads loads = loads(FEDSLLM.withScheme(Scheme.CENTRALISED));
    ClientLoads split = loads(FEDSLLM);
    for (int k = 0; k < clients; k++) {
      assertThat(loads.clientComputeS(k)).isZero();
      assertThat(loads.activationBits(k)).isZero();
      assertThat(loads.adapterBits(k)).isZero();
      assertThat(loads.serverComputeS(k)).isGreaterThan(clients * split.serverComputeS(k));
    }
  }

  private ClientLoads loads(AlgorithmSpec algorithm) {
    return problem(quickstart, algorithm).clients();
  }

  private static DelayProblem problem(Project project, AlgorithmSpec algorithm) {
    return DelayProblemFactory.average(
        project.withTraining(project.training().withAlgorithm(algorithm)));
  }
}
