package org.fedsllm.app.optimize;

import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Design;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.execution.ExecutableDesign;
import org.fedsllm.optimizer.execution.ExecutablePlanner;

/**
 * The plan as it can be executed: with whole local iterations (EQ-17).
 *
 * <p>A proved optimum is optimised again for whole iterations, its locked shares and its split and
 * rank kept. Any other plan keeps its own bandwidths, because another method's bandwidths would not
 * be its own any more.
 */
final class WholeIterations {
  private WholeIterations() {}

  /**
   * Empty for a plan that divides the time, that gives clients different splits or ranks, or that
   * never ends.
   */
  static Optional<ExecutableDesign> of(LockedProblem locked, PlanEntry entry) {
    Optional<Allocation> own = entry.result().allocation();
    if (own.isEmpty() || !Double.isFinite(entry.totalDelayS())) {
      return Optional.empty();
    }
    Optional<Design> design = own.get().design();
    if (design.isPresent() && !ExecutableDesign.possible(locked.whole(), design.get())) {
      return Optional.empty();
    }
    ExecutablePlanner planner = new ExecutablePlanner();
    if (!entry.result().provedFastest()) {
      return Optional.of(planner.keepingDesign(locked.whole(), own.get()));
    }
    Design chosen = design.orElseGet(() -> Design.uniform(locked.whole().size(), Design.OWN));
    ExecutableDesign remaining = planner.optimal(locked.remaining(), chosen, SolveMonitor.none());
    return Optional.of(
        new ExecutableDesign(
            remaining.splitLayer(), remaining.rank(), locked.restored(remaining.plan())));
  }
}
