package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.optimizer.SolveProgress;
import org.junit.jupiter.api.Test;

class SolveTraceTest {
  private final SolveTrace trace = new SolveTrace();

  @Test
  void everyStepOfAShortSearchIsKept() {
    hear(3);

    assertThat(trace.steps()).extracting(SolveProgress::iteration).containsExactly(1, 2, 3);
  }

  @Test
  void aLongSearchIsThinnedOutEvenlyAndKeepsItsEnds() {
    hear(10_000);

    List<Integer> kept = trace.steps().stream().map(SolveProgress::iteration).toList();
    assertThat(kept).hasSizeBetween(SolveTrace.MOST_STEPS / 2, SolveTrace.MOST_STEPS);
    assertThat(kept).startsWith(1, 17, 33).endsWith(10_000);
  }

  @Test
  void aSilentOptimizerLeavesNoTrace() {
    assertThat(trace.steps()).isEmpty();
  }

  @Test
  void thePlanTellsHowItsSearchEnded() {
    PlanComputation computation =
        new PlanComputation(InstalledOptimizers.withoutPlugins().catalog());

    Project exact =
        Projects.ofClients(4)
            .withPlan(new PlanSpec(OptimizerChoice.of("fedsllm-exact"), List.of()));
    PlanEntry main = computation.solve(exact, Optional.empty()).main();

    SolveProgress last = main.trace().get(main.trace().size() - 1);
    assertThat(last.delayS()).isEqualTo(main.totalDelayS(), within(1e-6 * main.totalDelayS()));
    assertThat(main.searchFigure().data().rows()).hasSameSizeAs(main.trace());
    assertThat(TraceWords.of(main)).contains("iteration", main.result().info().message());
  }

  private void hear(int steps) {
    for (int i = 1; i <= steps; i++) {
      trace.report(new SolveProgress(i, 100.0 / i, Double.NaN));
    }
  }
}
