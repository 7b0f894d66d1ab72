package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;

class ClientDesignsTest {
  private static final double ROUNDING = 1e-12;

  private final Project quickstart = SampleProjects.load("quickstart");
  private final TransformerWorkload model = (TransformerWorkload) quickstart.workload();
  private final int rank = model.lora().rank();

  @Test
  void aClientsOwnSplitAndRankAreInItsLoadsAndNoOneElses() {
    Project project = with(Map.of("c1", new ClientDesign(3, 2 * rank)));
    ClientLoads mixed = DelayProblemFactory.average(project).clients();
    ClientLoads usual = DelayProblemFactory.average(quickstart).clients();
    TransformerWorkload alike = model.withSplitLayer(3).withLora(model.lora().withRank(2 * rank));
    ClientLoads changed = DelayProblemFactory.average(quickstart.withWorkload(alike)).clients();

    assertThat(mixed.clientComputeS(0)).isEqualTo(changed.clientComputeS(0));
    assertThat(mixed.serverComputeS(0)).isEqualTo(changed.serverComputeS(0));
    assertThat(mixed.adapterBits(0))
        .isEqualTo(changed.adapterBits(0))
        .isGreaterThan(usual.adapterBits(0));
    for (int k = 1; k < mixed.size(); k++) {
      assertThat(mixed.clientComputeS(k)).isEqualTo(usual.clientComputeS(k));
      assertThat(mixed.adapterBits(k)).isEqualTo(usual.adapterBits(k));
    }
  }

  @Test
  void whatADesignLeavesOutIsTheWorkloads() {
    TransformerWorkload onlySplit =
        model.withDesigns(Map.of("c1", new ClientDesign(3, null))).forClient("c1");
    TransformerWorkload onlyRank =
        model.withDesigns(Map.of("c1", new ClientDesign(null, 2))).forClient("c1");

    assertThat(onlySplit).isEqualTo(model.withSplitLayer(3));
    assertThat(onlyRank.splitLayer()).isEqualTo(model.splitLayer());
    assertThat(onlyRank.lora().rank()).isEqualTo(2);
    assertThat(onlyRank.lora().scale()).isCloseTo(model.lora().scale(), within(ROUNDING));
  }

  @Test
  void candidatesCutAllClientsAlikeWhateverTheirDesigns() {
    Project project = with(Map.of("c1", new ClientDesign(3, null)));

    assertThat(DelayProblemFactory.average(project).candidates())
        .isEqualTo(DelayProblemFactory.average(quickstart).candidates());
  }

  @Test
  void theRankThatConvergesSlowestSetsTheRounds() {
    List<RoundsAtRank> measured =
        List.of(new RoundsAtRank(rank, 20), new RoundsAtRank(2 * rank, 15));
    LearningSpec learning = quickstart.learning().withRoundsPerRank(measured);
    Project higher =
        quickstart
            .withLearning(learning)
            .withWorkload(model.withLora(model.lora().withRank(2 * rank)));
    Project mixed =
        higher.withWorkload(
            ((TransformerWorkload) higher.workload())
                .withDesigns(Map.of("c1", new ClientDesign(null, rank))));
    DelayProblem problem = DelayProblemFactory.average(mixed);

    assertThat(problem.convergence().a())
        .isCloseTo(learning.convergence().a() * 20 / 15, within(ROUNDING));
    // Every candidate still needs as many rounds as its rank does.
    DelayProblem alike = DelayProblemFactory.average(higher);
    Design all = Design.uniform(problem.size(), 0);
    assertThat(problem.under(all).convergence().a())
        .isCloseTo(alike.under(all).convergence().a(), within(ROUNDING));
  }

  @Test
  void anOptimizersChoicePerClientBecomesTheProjectsOwn() {
    DelayProblem problem = DelayProblemFactory.average(quickstart);
    int[] candidates = new int[problem.size()];
    Arrays.fill(candidates, Design.OWN);
    candidates[2] = 0;
    Design design = Design.of(candidates);

    Project adopted = ClientDesigns.adopt(quickstart, problem, design);

    assertThat(((TransformerWorkload) adopted.workload()).forClient("c3").splitLayer())
        .isEqualTo(problem.candidates().get(0).splitLayer());
    assertThat(DelayProblemFactory.average(adopted).clients())
        .isEqualTo(problem.under(design).clients());
  }

  @Test
  void oneChoiceForAllBecomesTheWorkloadsOwn() {
    DelayProblem problem = DelayProblemFactory.average(quickstart);
    int number = problem.candidates().size() - 1;

    Project adopted =
        ClientDesigns.adopt(quickstart, problem, Design.uniform(problem.size(), number));

    assertThat(adopted.workload())
        .isEqualTo(model.withSplitLayer(problem.candidates().get(number).splitLayer()));
  }

  @Test
  void designsAreWrittenAndReadAndLeftOutWhenThereAreNone() throws ProjectFormatException {
    ProjectStore store = new ProjectStore();
    Project project =
        with(Map.of("c2", new ClientDesign(null, 2), "c1", new ClientDesign(3, null)));
    String text = store.format(project);

    assertThat(store.parse(text, "test")).isEqualTo(project);
    assertThat(text.replaceAll("\\s", ""))
        .contains("\"designs\":{\"c1\":{\"splitLayer\":3},\"c2\":{\"rank\":2}}");
    assertThat(store.format(quickstart)).doesNotContain("designs");
    assertThatThrownBy(() -> store.parse(text.replace("\"c2\": {", "\"c77\": {"), "test"))
        .hasMessageContainingAll("c77", "remove the design");
    assertThatThrownBy(
            () -> store.parse(text.replace("\"rank\": 2", "\"rank\": 2, \"cut\": 2"), "test"))
        .hasMessageContainingAll("cut", "splitLayer");
  }

  @Test
  void impossibleDesignsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(Map.of("c1", new ClientDesign(77, null))))
        .withMessageContainingAll("splitLayer", "77", "client c1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientDesign(null, null))
        .withMessageContaining("Name one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientDesign(null, 0))
        .withMessageContaining("rank");
  }

  @Test
  void aRemovedClientTakesItsDesignAlong() {
    Project project = with(Map.of("c1", new ClientDesign(3, null), "c2", new ClientDesign(2, 2)));
    var clients = project.scenario().clients();
    Project without =
        project.withScenario(project.scenario().withClients(clients.subList(1, clients.size())));

    assertThat(((TransformerWorkload) without.workload()).designs()).containsOnlyKeys("c2");
  }

  @Test
  void aRenamedClientKeepsItsDesignAndItsLock() {
    ClientDesign own = new ClientDesign(3, null);
    LockedShare lock = new LockedShare("c1", LockedShare.Link.MAIN, 1e5);
    Project project = with(Map.of("c1", own));
    project = project.withPlan(new PlanSpec(project.plan().optimizer(), List.of(), List.of(lock)));

    Project renamed = renamed(project, client -> client.withId("roof"));

    assertThat(((TransformerWorkload) renamed.workload()).designs()).isEqualTo(Map.of("roof", own));
    assertThat(renamed.plan().lockedShares())
        .containsExactly(new LockedShare("roof", LockedShare.Link.MAIN, 1e5));
  }

  @Test
  void anotherClientInItsPlaceInheritsNothing() {
    Project project = with(Map.of("c1", new ClientDesign(3, null)));

    Project other = renamed(project, client -> client.withId("roof").withSamples(7));

    assertThat(((TransformerWorkload) other.workload()).designs()).isEmpty();
  }

  private static Project renamed(Project project, UnaryOperator<Client> firstClient) {
    List<Client> clients = new ArrayList<>(project.scenario().clients());
    clients.set(0, firstClient.apply(clients.get(0)));
    return project.withScenario(project.scenario().withClients(clients));
  }

  private Project with(Map<String, ClientDesign> designs) {
    return quickstart.withWorkload(model.withDesigns(designs));
  }
}
