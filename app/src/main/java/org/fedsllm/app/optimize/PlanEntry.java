package org.fedsllm.app.optimize;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fedsllm.app.charts.SearchFigure;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveProgress;

/**
 * One optimizer's answer to the project's problem.
 *
 * @param name the optimizer's name for people
 * @param breakdown the delay phase by phase; empty without a plan or for one that divides the time
 * @param energy what the clients spend (EQ-14); empty as the breakdown is
 * @param solveS wall time of the solve
 * @param trace where the search stood after its iterations; empty if the optimizer does not say
 */
public record PlanEntry(
    OptimizerChoice choice,
    String name,
    OptimizationResult result,
    Optional<DelayBreakdown> breakdown,
    Optional<EnergyUse> energy,
    double solveS,
    List<SolveProgress> trace) {

  public PlanEntry {
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(breakdown, "breakdown");
    Objects.requireNonNull(energy, "energy");
    trace = List.copyOf(trace);
  }

  /** Delay T of the whole training; infinite without a plan. */
  public double totalDelayS() {
    return result.totalDelayS();
  }

  /** How the search went, as curves. */
  public SearchFigure searchFigure() {
    return SearchFigure.of(
        name,
        trace.stream()
            .map(step -> new SearchFigure.Step(step.iteration(), step.delayS(), step.residual()))
            .toList(),
        totalDelayS());
  }
}
