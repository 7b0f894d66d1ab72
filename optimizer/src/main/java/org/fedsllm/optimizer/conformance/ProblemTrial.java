package org.fedsllm.optimizer.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.guard.GuardedOptimizer;

/** All that is tried on one problem. */
final class ProblemTrial {
  /** Relative difference of T that another order of summing may leave. */
  private static final double ORDER_TOLERANCE = 1e-6;

  /** An iteration that had begun when the cancel came may still end. */
  private static final int REPORTS_AFTER_CANCEL = 1;

  private final Subject subject;
  private final String name;
  private final DelayProblem problem;
  private final CertifiedOptimum optimum;

  ProblemTrial(Subject subject, StandardProblem standard, CertifiedOptimum optimum) {
    this.subject = subject;
    name = standard.name();
    problem = standard.problem();
    this.optimum = optimum;
  }

  /** Adds what is broken to {@code faults}. */
  Measurement run(Map<Promise, List<String>> faults) {
    Subject.Run first = subject.timed(problem);
    OptimizationResult result = first.result();
    double solveS = first.solveS();
    if (!result.status().complete()) {
      add(faults, Promise.ANSWERS, "%s: %s", result.status(), result.info().message());
    }
    if (result.plan().isPresent()) {
      Subject.Run second = subject.timed(problem);
      solveS = Math.min(solveS, second.solveS());
      repeats(result, second.result(), faults);
      order(result, faults);
      bound(result, faults);
      cancel(1, faults);
      cancel(3, faults);
    }
    return new Measurement(
        name, problem.size(), result.status(), result.totalDelayS(), optimum.delayS(), solveS);
  }

  private void repeats(
      OptimizationResult first, OptimizationResult second, Map<Promise, List<String>> faults) {
    if (!first.plan().equals(second.plan())) {
      add(
          faults,
          Promise.REPEATS,
          "%s s, then %s s. Maybe it draws without a seed, or remembers an earlier problem.",
          first.totalDelayS(),
          second.totalDelayS());
    }
  }

  private void order(OptimizationResult result, Map<Promise, List<String>> faults) {
    if (subject.drawsAtRandom()) {
      return;
    }
    DelayProblem reversed = ClientOrder.reversed(problem);
    double delayS = result.totalDelayS();
    double otherS = subject.timed(reversed).result().totalDelayS();
    if (!(Math.abs(otherS - delayS) <= ORDER_TOLERANCE * delayS)) {
      add(faults, Promise.IGNORES_ORDER, "%s s, with the clients reversed %s s.", delayS, otherS);
    }
  }

  /** The proof is about plans that divide the band; taking turns may be faster (EQ-13). */
  private void bound(OptimizationResult result, Map<Promise, List<String>> faults) {
    if (result.allocation().isEmpty()) {
      return;
    }
    double boundS = optimum.boundS();
    if (result.totalDelayS() < boundS) {
      add(
          faults,
          Promise.NEVER_BEATS_PROOF,
          "%s s, but no plan is faster than %s s.",
          result.totalDelayS(),
          boundS);
    }
  }

  private void cancel(int ask, Map<Promise, List<String>> faults) {
    CancelAtAsk monitor = new CancelAtAsk(ask);
    OptimizationResult result = subject.solve(problem, OptimizerSettings.defaults(), monitor);
    SolveStatus status = result.status();
    if (status != SolveStatus.CANCELLED && !status.complete()) {
      add(faults, Promise.STOPS, "%s: %s", status, result.info().message());
    } else if (monitor.reportedAfterwards() > REPORTS_AFTER_CANCEL) {
      add(
          faults,
          Promise.STOPS,
          "went on for %d iterations. Ask the monitor once an iteration.",
          monitor.reportedAfterwards());
    } else if (GuardedOptimizer.abandoned(result)) {
      add(faults, Promise.STOPS, "%s", result.info().message());
    }
  }

  private void add(
      Map<Promise, List<String>> faults, Promise promise, String format, Object... values) {
    faults.get(promise).add(name + ": " + String.format(Locale.ROOT, format, values));
  }
}
