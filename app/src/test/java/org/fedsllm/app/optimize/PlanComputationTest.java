package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.SolveStatus;
import org.junit.jupiter.api.Test;

class PlanComputationTest {
  private static final double ROUNDING = 1e-12;

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));

  @Test
  void equalBandwidthAtOneHalfIsWhatReductionsAreMeasuredAgainst() {
    PlanSnapshot plan = solve(project("equal-bandwidth"));

    assertThat(plan.reduction().getAsDouble()).isZero();
    assertThat(plan.delayS()).isEqualTo(plan.unoptimisedDelayS());
  }

  @Test
  void aBetterAccuracyReducesTheDelay() {
    assertThat(solve(project("equal-bandwidth-best-accuracy")).reduction().getAsDouble())
        .isPositive();
  }

  @Test
  void referencesKeepTheProjectsOrder() {
    PlanSnapshot plan = solve(project("equal-bandwidth", "tdma", "equal-bandwidth"));

    assertThat(plan.entries())
        .extracting(entry -> entry.choice().id())
        .containsExactly("equal-bandwidth", "tdma", "equal-bandwidth");
  }

  @Test
  void theBreakdownAddsUpToTheDelay() {
    PlanSnapshot plan = solve(project("equal-bandwidth"));

    assertThat(plan.breakdown().orElseThrow().totalDelayS())
        .isCloseTo(plan.delayS(), within(ROUNDING * plan.delayS()));
  }

  @Test
  void takingTurnsHasNoBandwidthsToShow() {
    PlanSnapshot plan = solve(project("tdma"));

    assertThat(plan.allocation()).isEmpty();
    assertThat(plan.breakdown()).isEmpty();
    assertThat(plan.delayS()).isFinite();
  }

  @Test
  void theFarthestClientIsTheBottleneckOfEqualShares() {
    assertThat(solve(project("equal-bandwidth")).bottleneckId()).contains("c3");
  }

  @Test
  void anUnknownOptimizerIsAnAnswerThatNamesTheKnownOnes() {
    PlanSnapshot plan = solve(project("magic", "tdma"));

    assertThat(plan.main().result().status()).isEqualTo(SolveStatus.FAILED);
    assertThat(plan.main().result().info().message()).contains("magic").contains("tdma");
    assertThat(plan.references().get(0).totalDelayS()).isFinite();
    assertThat(plan.reduction()).isEmpty();
  }

  @Test
  void parametersOfTheChoiceReachTheOptimizer() {
    Project half = project("equal-bandwidth");
    Project tenth =
        half.withPlan(
            new PlanSpec(
                new OptimizerChoice("equal-bandwidth", Map.of("localAccuracy", 0.1)), List.of()));

    assertThat(solve(tenth).delayS()).isNotEqualTo(solve(half).delayS());
  }

  private PlanSnapshot solve(Project project) {
    return computation.solve(project, Optional.empty());
  }

  private static Project project(String main, String... references) {
    return Projects.ofClients(3)
        .withPlan(
            new PlanSpec(
                OptimizerChoice.of(main),
                List.of(references).stream().map(OptimizerChoice::of).toList()));
  }
}
