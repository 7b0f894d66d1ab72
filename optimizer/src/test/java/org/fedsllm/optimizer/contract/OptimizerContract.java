package org.fedsllm.optimizer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.Parameter;
import org.fedsllm.optimizer.Plan;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that every optimizer passes. Extend it and name the provider. */
public abstract class OptimizerContract {
  private static final double ROUNDING = 1e-9;

  /** Who is tested. */
  protected abstract OptimizerProvider provider();

  /** Whether the result depends on the clients alone and not on their order. */
  protected boolean ignoresOrderOfClients() {
    return true;
  }

  static List<DelayProblem> problems() {
    return StandardProblems.all();
  }

  @Test
  void introducesItself() {
    assertThat(provider().id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(provider().name()).isNotBlank();
    assertThat(provider().description()).isNotBlank();
    assertThat(provider().reference()).isNotNull();
  }

  @Test
  void acceptsItsOwnDefaults() {
    for (Parameter parameter : provider().parameters()) {
      assertThat(parameter.checked(parameter.defaultValue())).isEqualTo(parameter.defaultValue());
    }
  }

  @Test
  void refusesAParameterThatItDoesNotHave() {
    OptimizerSettings settings = OptimizerSettings.of(Map.of("noSuchParameter", 1));
    DelayProblem problem = problems().get(0);

    assertThatThrownBy(() -> provider().create().optimize(problem, settings, SolveMonitor.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noSuchParameter");
  }

  @ParameterizedTest
  @MethodSource("problems")
  void givesACompleteFeasiblePlan(DelayProblem problem) {
    OptimizationResult result = provider().create().optimize(problem);
    Plan plan = result.plan().orElseThrow();

    assertThat(result.status().complete()).isTrue();
    assertThat(plan.totalDelayS()).isPositive().isFinite();
    assertThat(plan.localAccuracy()).isStrictlyBetween(0.0, 1.0);
    plan.allocation()
        .ifPresent(allocation -> assertThat(Feasibility.of(problem, allocation).holds()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void reportsTheDelayThatTheModelGives(DelayProblem problem) {
    Plan plan = provider().create().optimize(problem).plan().orElseThrow();
    double roundsTimesRound =
        problem.convergence().globalRounds(plan.localAccuracy()) * plan.roundDelayS();

    assertThat(plan.totalDelayS()).isCloseTo(roundsTimesRound, within(ROUNDING * roundsTimesRound));
    plan.allocation()
        .ifPresent(
            allocation ->
                assertThat(plan.totalDelayS())
                    .isCloseTo(
                        DelayModel.totalDelayS(problem, allocation),
                        within(ROUNDING * plan.totalDelayS())));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void isDeterministic(DelayProblem problem) {
    assertThat(provider().create().optimize(problem))
        .isEqualTo(provider().create().optimize(problem));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void isNeverFasterThanTheProvedBound(DelayProblem problem) {
    OptimizationResult result = provider().create().optimize(problem);
    Certificate proof =
        OptimizerCatalog.discovered(OptimizerContract.class.getClassLoader())
            .require("fedsllm-exact")
            .create()
            .optimize(problem)
            .certificate()
            .orElseThrow();

    if (result.allocation().isPresent()) {
      assertThat(result.totalDelayS()).isGreaterThanOrEqualTo(proof.lowerBoundS());
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void orderOfClientsDoesNotMatter(DelayProblem problem) {
    if (!ignoresOrderOfClients()) {
      return;
    }
    Plan plan = provider().create().optimize(problem).plan().orElseThrow();
    Plan reversed = provider().create().optimize(Clients.reversed(problem)).plan().orElseThrow();

    assertThat(reversed.totalDelayS())
        .isCloseTo(plan.totalDelayS(), within(ROUNDING * plan.totalDelayS()));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void cancelledAtOnceItStillGivesAFeasiblePlan(DelayProblem problem) {
    CancelAtOnce monitor = new CancelAtOnce();
    OptimizationResult result =
        provider().create().optimize(problem, OptimizerSettings.defaults(), monitor);
    Optional<Allocation> allocation = result.allocation();

    assertThat(result.status())
        .isIn(SolveStatus.CANCELLED, SolveStatus.SOLVED, SolveStatus.OPTIMAL);
    assertThat(monitor.reports).isLessThanOrEqualTo(2);
    assertThat(result.totalDelayS()).isPositive();
    allocation.ifPresent(given -> assertThat(Feasibility.of(problem, given).holds()).isTrue());
  }

  /** Cancels from the start and counts how long the optimizer goes on. */
  private static final class CancelAtOnce implements SolveMonitor {
    private int reports;

    @Override
    public void report(SolveProgress progress) {
      reports++;
    }

    @Override
    public boolean cancelled() {
      return true;
    }
  }
}
