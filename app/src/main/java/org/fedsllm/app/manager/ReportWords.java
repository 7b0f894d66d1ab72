package org.fedsllm.app.manager;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.Measurement;
import org.fedsllm.optimizer.conformance.PromiseResult;

/** Says in words what a check found. */
final class ReportWords {
  private static final int MOST_FAULTS = 3;

  /** What the certificates themselves leave open. */
  private static final double NO_GAP = 1e-8;

  private static final double SMALL_GAP = 5e-4;

  private ReportWords() {}

  /** "kind conforms" or "kind breaks 2 of 7 promises". */
  static String verdict(ConformanceReport report) {
    long broken =
        report.promises().stream()
            .filter(result -> result.verdict() == PromiseResult.Verdict.BROKEN)
            .count();
    return broken == 0
        ? report.name() + " conforms"
        : "%s breaks %d of %d promises".formatted(report.name(), broken, report.promises().size());
  }

  /** "median 3.20 %, worst 18.4 % (K5-pooled)". */
  static String gaps(ConformanceReport report) {
    return report
        .worst()
        .map(
            worst ->
                "median %s, worst %s (%s)"
                    .formatted(
                        gap(report.medianGap().orElseThrow()),
                        gap(worst.relativeGap()),
                        worst.problem()))
        .orElse("nothing was solved");
  }

  /** "median 1.2 ms, longest 31 ms (K50-separate)". */
  static String times(ConformanceReport report) {
    List<Measurement> byTime =
        report.measurements().stream()
            .sorted((a, b) -> Double.compare(a.solveS(), b.solveS()))
            .toList();
    if (byTime.isEmpty()) {
      return "nothing was solved";
    }
    Measurement longest = byTime.get(byTime.size() - 1);
    return "median %s, longest %s (%s)"
        .formatted(
            Numbers.withUnit(byTime.get(byTime.size() / 2).solveS(), "s"),
            Numbers.withUnit(longest.solveS(), "s"),
            longest.problem());
  }

  /** A gap {@code T/T* − 1} for people; without a plan there is none. */
  static String gap(double gap) {
    if (!Double.isFinite(gap)) {
      return "no plan";
    }
    if (Math.abs(gap) < SMALL_GAP) {
      return gap < NO_GAP ? "0 %" : "< 0.05 %";
    }
    return Numbers.percent(gap);
  }

  /** What was found against a promise, or why it was not tried; empty for one that is kept. */
  static List<String> remarks(PromiseResult result) {
    List<String> faults = result.faults();
    if (faults.size() <= MOST_FAULTS) {
      return faults;
    }
    List<String> first = new ArrayList<>(faults.subList(0, MOST_FAULTS));
    first.add("and %d more".formatted(faults.size() - MOST_FAULTS));
    return first;
  }
}
