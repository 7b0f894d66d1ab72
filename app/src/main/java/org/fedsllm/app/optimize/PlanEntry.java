package org.fedsllm.app.optimize;

import java.util.Objects;
import java.util.Optional;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.optimizer.OptimizationResult;

/**
 * One optimizer's answer to the project's problem.
 *
 * @param name the optimizer's name for people
 * @param breakdown the delay phase by phase; empty without a plan or for one that divides the time
 * @param energy what the clients spend (EQ-14); empty as the breakdown is
 * @param solveS wall time of the solve
 */
public record PlanEntry(
    OptimizerChoice choice,
    String name,
    OptimizationResult result,
    Optional<DelayBreakdown> breakdown,
    Optional<EnergyUse> energy,
    double solveS) {

  public PlanEntry {
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(breakdown, "breakdown");
    Objects.requireNonNull(energy, "energy");
  }

  /** Delay T of the whole training; infinite without a plan. */
  public double totalDelayS() {
    return result.totalDelayS();
  }
}
