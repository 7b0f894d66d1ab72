package org.fedsllm.optimizer.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.optimizer.ApiVersion;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.guard.Watchdog;

/**
 * Runs an optimizer through all its promises on given problems. Each solve is guarded, so whatever
 * the optimizer does, there is a report. Runs on the caller's thread and the watchdog's.
 *
 * <p>Five solves a problem: two timed, one with the clients reversed, two cancelled.
 */
public final class ConformanceKit {
  private final List<StandardProblem> problems;
  private final DelayOptimizer exact;
  private final Watchdog watchdog;

  /**
   * @param problems usually {@link StandardProblems#all()}
   * @param exact finds and proves the optimum that plans are measured against
   * @param watchdog bounds each solve
   */
  public ConformanceKit(List<StandardProblem> problems, DelayOptimizer exact, Watchdog watchdog) {
    this.problems = List.copyOf(problems);
    this.exact = exact;
    this.watchdog = watchdog;
  }

  /** Checks {@code provider} to the end. */
  public ConformanceReport check(OptimizerProvider provider) {
    return check(provider, KitMonitor.none()).orElseThrow();
  }

  /**
   * Checks {@code provider} unless it is given up.
   *
   * @return empty if {@code monitor} cancelled: half a check proves nothing
   */
  public Optional<ConformanceReport> check(OptimizerProvider provider, KitMonitor monitor) {
    Subject subject = new Subject(provider, watchdog, monitor::cancelled);
    Map<Promise, List<String>> faults = new EnumMap<>(Promise.class);
    for (Promise promise : Promise.values()) {
      faults.put(promise, new ArrayList<>());
    }
    faults.get(Promise.INTRODUCES_ITSELF).addAll(ProviderCheck.faults(provider));
    List<Measurement> measurements = new ArrayList<>();
    for (StandardProblem problem : problems) {
      monitor.trying((double) measurements.size() / problems.size(), problem.name());
      measurements.add(new ProblemTrial(subject, problem, optimum(problem)).run(faults));
      if (monitor.cancelled()) {
        return Optional.empty();
      }
    }
    faults.get(Promise.KEEPS_BOUNDS).addAll(ParameterCheck.faults(subject, problems));
    if (monitor.cancelled()) {
      return Optional.empty();
    }
    return Optional.of(
        new ConformanceReport(
            provider.id(),
            provider.name(),
            ApiVersion.CURRENT,
            results(subject, faults),
            measurements));
  }

  private OptimizationResult optimum(StandardProblem problem) {
    OptimizationResult optimum = exact.optimize(problem.problem());
    if (optimum.certificate().isEmpty()) {
      throw new IllegalStateException(
          "The exact optimizer proves nothing on %s: %s"
              .formatted(problem.name(), optimum.info().message()));
    }
    return optimum;
  }

  private static List<PromiseResult> results(Subject subject, Map<Promise, List<String>> faults) {
    List<PromiseResult> results = new ArrayList<>();
    faults.forEach((promise, broken) -> results.add(PromiseResult.of(promise, broken)));
    if (subject.drawsAtRandom()) {
      int order = Promise.IGNORES_ORDER.ordinal();
      results.set(
          order,
          PromiseResult.notTried(
              Promise.IGNORES_ORDER,
              "It has a seed: other draws for another order are its right."));
    }
    return results;
  }
}
