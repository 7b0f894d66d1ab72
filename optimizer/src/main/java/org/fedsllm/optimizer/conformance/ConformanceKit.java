package org.fedsllm.optimizer.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.optimizer.ApiVersion;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.guard.Watchdog;
import org.fedsllm.optimizer.internal.design.BestSplitAndRank;

/**
 * Runs an optimizer through all its promises on given problems. Where split and rank may be chosen
 * it is measured against the best common choice, and must not beat what is proved over all choices.
 * Each solve is guarded, so whatever the optimizer does, there is a report. Runs on the caller's
 * thread and the watchdog's.
 *
 * <p>Five solves a problem: two timed, one with the clients reversed, two cancelled.
 */
public final class ConformanceKit {
  private final List<StandardProblem> problems;
  private final DelayOptimizer exact;
  private final DelayOptimizer bestDesign = new BestSplitAndRank().create();
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
      CertifiedOptimum optimum = CertifiedOptimum.of(problem, exact, bestDesign);
      measurements.add(new ProblemTrial(subject, problem, optimum).run(faults));
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
