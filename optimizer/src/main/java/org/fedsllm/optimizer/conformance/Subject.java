package org.fedsllm.optimizer.conformance;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.guard.GuardedOptimizer;
import org.fedsllm.optimizer.guard.Watchdog;

/** The optimizer under test, guarded: its faults are results. */
final class Subject {
  /** A method with a parameter of this key draws at random. */
  private static final String SEED = "seed";

  private static final double NS = 1e-9;

  /**
   * One solve and how long it took.
   *
   * @param solveS wall time
   */
  record Run(OptimizationResult result, double solveS) {}

  private final OptimizerProvider provider;
  private final GuardedOptimizer guarded;
  private final BooleanSupplier givenUp;
  private final AtomicLong lastNs = new AtomicLong();

  /**
   * @param givenUp whether the check is given up; every solve then ends as a cancelled one
   */
  Subject(OptimizerProvider provider, Watchdog watchdog, BooleanSupplier givenUp) {
    this.provider = provider;
    this.givenUp = givenUp;
    guarded = new GuardedOptimizer("it", () -> clocked(provider.create()), watchdog);
  }

  OptimizerProvider provider() {
    return provider;
  }

  List<Parameter> parameters() {
    return provider.parameters();
  }

  boolean drawsAtRandom() {
    return parameters().stream().anyMatch(parameter -> parameter.key().equals(SEED));
  }

  Run timed(DelayProblem problem) {
    OptimizationResult result = solve(problem, OptimizerSettings.defaults(), SolveMonitor.none());
    return new Run(result, lastNs.get() * NS);
  }

  /** Measures the optimizer alone: what the guard proves afterwards is not its time. */
  private DelayOptimizer clocked(DelayOptimizer optimizer) {
    return (problem, settings, monitor) -> {
      long began = System.nanoTime();
      try {
        return optimizer.optimize(problem, settings, monitor);
      } finally {
        lastNs.set(System.nanoTime() - began);
      }
    };
  }

  OptimizationResult solve(DelayProblem problem, OptimizerSettings settings, SolveMonitor monitor) {
    return guarded.optimize(problem, settings, new CancelOr(givenUp, monitor));
  }

  /** Whether the optimizer answers {@code settings} with an IllegalArgumentException. */
  boolean refuses(DelayProblem problem, OptimizerSettings settings) {
    OptimizationResult result = solve(problem, settings, new CancelAtAsk(1));
    return result.status() == SolveStatus.FAILED
        && result.info().message().startsWith("it threw IllegalArgumentException");
  }
}
