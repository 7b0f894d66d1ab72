package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.Test;

class EnergyWordsTest {
  private static final double DEADLINE = 1e-6;

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));

  @Test
  void aDeadlineIsUsedUpAndSavesEnergyAgainstTheFastestPlan() {
    double deadlineS = 1.2 * solve(OptimizerChoice.of("fedsllm-exact")).delayS();
    PlanSnapshot plan =
        solve(
            new OptimizerChoice("deadline-energy", Map.of("deadlineS", deadlineS)),
            OptimizerChoice.of("fedsllm-exact"));

    assertThat(plan.delayS()).isCloseTo(deadlineS, within(DEADLINE * deadlineS));
    assertThat(plan.main().energy().orElseThrow().totalJ())
        .isLessThan(plan.references().get(0).energy().orElseThrow().totalJ());
    assertThat(EnergyWords.of(plan))
        .contains("The clients spend", "less than by \"FedsLLM, exact\"", "20 % more delay");
    assertThat(PlanWords.certificate(plan.main().result()))
        .startsWith("Least energy: no plan that ends by ")
        .contains("can take less than ", "; gap ");
    assertThat(PlanWords.statusWithGap(plan.main().result()))
        .startsWith("least energy, proved · gap ");
    double price = plan.executable().orElseThrow().priceOfWholeNumbers();
    assertThat(ExecutionWords.of(plan.executable().orElseThrow()))
        .endsWith(price <= -1e-3 ? "% less." : "% more.");
  }

  @Test
  void theClientThatSpendsMostComesFirst() {
    PlanSnapshot plan = solve(OptimizerChoice.of("fedsllm-exact"));
    EnergyUse use = plan.main().energy().orElseThrow();
    String most = plan.clientIds().get(use.most());

    assertThat(EnergyWords.byClient(plan.clientIds(), use)).startsWith(most + "  ").hasLineCount(3);
    assertThat(EnergyWords.of(plan)).contains(most + " most").doesNotContain("than by");
  }

  @Test
  void aPlanThatDividesTheTimeSaysThatItsEnergyIsNotKnown() {
    assertThat(EnergyWords.of(solve(OptimizerChoice.of("tdma")))).startsWith("Not known");
  }

  private PlanSnapshot solve(OptimizerChoice main, OptimizerChoice... references) {
    return computation.solve(
        Projects.ofClients(3).withPlan(new PlanSpec(main, List.of(references))), Optional.empty());
  }
}
