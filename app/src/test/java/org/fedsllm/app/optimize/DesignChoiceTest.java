package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.Test;

class DesignChoiceTest {
  private static final double ROUNDING = 1e-9;

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));

  @Test
  void aPlanOfBandwidthsAloneChoosesNone() {
    PlanSnapshot plan = solve("fedsllm-exact");

    assertThat(DesignChoice.of(plan.problem(), plan.allocation().orElseThrow())).isEmpty();
  }

  @Test
  void lessPowerIsNoOtherSplit() {
    PlanSnapshot plan = solve("deadline-energy");

    assertThat(plan.allocation().orElseThrow().design()).isPresent();
    assertThat(DesignChoice.of(plan.problem(), plan.allocation().orElseThrow())).isEmpty();
  }

  @Test
  void usingTheBestSplitGivesTheProjectItsDelay() {
    PlanSnapshot plan = solve("best-split");
    DesignChoice choice =
        DesignChoice.of(plan.problem(), plan.allocation().orElseThrow()).orElseThrow();
    assertThat(choice.isCommon()).isTrue();
    assertThat(choice.differsFrom(plan.project())).isTrue();

    Edit use = choice.use();
    Project used = use.change().apply(plan.project());
    assertThat(use.name()).isEqualTo("Use split %d, rank 8".formatted(choice.leastSplit()));
    assertThat(((TransformerWorkload) used.workload()).splitLayer()).isEqualTo(choice.leastSplit());
    assertThat(choice.differsFrom(used)).isFalse();
    PlanSnapshot exact = computation.solve(used.withPlan(spec("fedsllm-exact")), Optional.empty());
    assertThat(exact.delayS()).isCloseTo(plan.delayS(), within(ROUNDING * plan.delayS()));
  }

  @Test
  void differentSplitsAreARangeAndBecomeTheClientsOwn() {
    PlanSnapshot plan = solve("fedsllm-exact");
    DelayProblem problem = plan.problem();
    Allocation mixed =
        plan.allocation().orElseThrow().withDesign(Design.of(new int[] {0, 1, Design.OWN}));

    DesignChoice choice = DesignChoice.of(problem, mixed).orElseThrow();

    assertThat(choice.words()).isEqualTo("split 1–2, rank 8");
    assertThat(choice.isCommon()).isFalse();
    assertThat(DesignWords.of(choice, plan.project(), "Mixed")).contains("Take that over");
    Project used = choice.use().change().apply(plan.project());
    assertThat(((TransformerWorkload) used.workload()).forClient("c2").splitLayer()).isEqualTo(2);
    assertThat(choice.differsFrom(used)).isFalse();
  }

  private PlanSnapshot solve(String optimizer) {
    return computation.solve(Projects.ofClients(3).withPlan(spec(optimizer)), Optional.empty());
  }

  private static PlanSpec spec(String optimizer) {
    return new PlanSpec(OptimizerChoice.of(optimizer), List.of());
  }
}
