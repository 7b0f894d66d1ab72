package org.fedsllm.optimizer.internal.design;

import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;

/** The exact optimum of what remains once a design is chosen. */
final class ExactUnder {
  private final DelayProblem problem;
  private final SolveMonitor monitor;
  private final DelayOptimizer exact = new JointOptimizer().create();

  /**
   * @param monitor may cancel; of the inner searches' progress it hears nothing
   */
  ExactUnder(DelayProblem problem, SolveMonitor monitor) {
    this.problem = problem;
    this.monitor = monitor;
  }

  /** The result under {@code design}, its plan stated for the whole problem. */
  OptimizationResult solve(Design design, Optional<Allocation> start) {
    OptimizationResult plain =
        exact.optimize(
            problem.under(design),
            start
                .map(OptimizerSettings.defaults()::startingFrom)
                .orElse(OptimizerSettings.defaults()),
            new OnlyCancel(monitor));
    return new OptimizationResult(
        plain.status(),
        plain
            .allocation()
            .map(found -> FrequencyDivisionPlan.of(problem, found.withDesign(design))),
        plain.certificate(),
        plain.multipliers(),
        plain.info());
  }

  private record OnlyCancel(SolveMonitor outer) implements SolveMonitor {
    @Override
    public void report(SolveProgress progress) {
      // the outer search reports its own iterations
    }

    @Override
    public boolean cancelled() {
      return outer.cancelled();
    }
  }
}
