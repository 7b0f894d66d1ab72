package org.fedsllm.optimizer.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Design;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignProblemsTest {
  private static final OptimizerCatalog BUILT_IN =
      OptimizerCatalog.discovered(DesignProblemsTest.class.getClassLoader());
  private static final double ROUNDING = 1e-9;

  static List<StandardProblem> problems() {
    return StandardProblems.designs();
  }

  private static DelayOptimizer builtIn(String id) {
    return BUILT_IN.require(id).create();
  }

  private static ConformanceReport check(String id) {
    return new ConformanceKit(
            StandardProblems.designs(),
            builtIn("fedsllm-exact"),
            new Watchdog(Thread::new, GuardLimits.BATCH))
        .check(BUILT_IN.require(id));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void theOptimumIsBoundedOverEveryChoiceAndTheBoundIsTight(StandardProblem standard) {
    CertifiedOptimum optimum =
        CertifiedOptimum.of(standard, builtIn("fedsllm-exact"), builtIn("best-split-rank"));

    assertThat(optimum.boundS()).isLessThanOrEqualTo(optimum.delayS() * (1 + ROUNDING));
    assertThat(optimum.boundS()).isGreaterThan(0.5 * optimum.delayS());
  }

  /** Else the problems would ask nothing. */
  @Test
  void theProjectsOwnDesignIsNotAlwaysTheBest() {
    assertThat(check("fedsllm-exact").measurements())
        .anyMatch(measurement -> measurement.relativeGap() > 0.01);
  }

  @Test
  void clientsThatAreUnlikeWantUnlikeSplits() {
    StandardProblem unlike =
        problems().stream().filter(one -> one.name().startsWith("unlike")).findAny().orElseThrow();
    OptimizationResult result = builtIn("per-client-split").optimize(unlike.problem());
    Design design = result.allocation().flatMap(Allocation::design).orElseThrow();

    assertThat(IntStream.range(0, design.size()).map(design::candidate).distinct().count())
        .isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fedsllm-exact",
        "fixed-accuracy",
        "equal-bandwidth",
        "equal-bandwidth-best-accuracy",
        "tdma",
        "random-feasible",
        "best-split",
        "best-rank",
        "best-split-rank",
        "per-client-split",
        "deadline-energy"
      })
  void everyBuiltInOptimizerPasses(String id) {
    ConformanceReport report = check(id);

    assertThat(report.passed()).as(report.toText()).isTrue();
  }

  @Test
  void theBestSplitAndRankReachesTheOptimum() {
    assertThat(check("best-split-rank").measurements())
        .filteredOn(measurement -> !measurement.problem().startsWith("own-not-listed"))
        .allMatch(measurement -> Math.abs(measurement.relativeGap()) < ROUNDING);
  }
}
