package org.fedsllm.optimizer.conformance;

import java.util.Locale;

/** Writes a report as a page of text for a terminal. */
final class ReportText {
  private static final int MOST_FAULTS_SHOWN = 5;

  private ReportText() {}

  static String of(ConformanceReport report) {
    StringBuilder page = new StringBuilder();
    line(
        page,
        "%s (%s) on optimizer API %s: %s",
        report.optimizer(),
        report.name(),
        report.apiVersion(),
        report.passed() ? "conforms" : "does not conform");
    line(page, "");
    report.promises().forEach(result -> promise(page, result));
    if (!report.measurements().isEmpty()) {
      line(page, "");
      measurements(page, report);
    }
    return page.toString();
  }

  private static void promise(StringBuilder page, PromiseResult result) {
    String verdict =
        switch (result.verdict()) {
          case KEPT -> "kept";
          case BROKEN -> "BROKEN";
          case NOT_TRIED -> "not tried";
        };
    line(page, "  %-10s %s", verdict, result.promise().words());
    result.faults().stream()
        .limit(MOST_FAULTS_SHOWN)
        .forEach(fault -> line(page, "             - %s", fault));
    int more = result.faults().size() - MOST_FAULTS_SHOWN;
    if (more > 0) {
      line(page, "             - and %d more", more);
    }
  }

  private static void measurements(StringBuilder page, ConformanceReport report) {
    line(
        page,
        "  %-24s %4s %12s %12s %10s %10s",
        "problem",
        "K",
        "delay s",
        "optimum s",
        "gap",
        "time ms");
    for (Measurement one : report.measurements()) {
      line(
          page,
          "  %-24s %4d %12.6g %12.6g %10s %10.2f",
          one.problem(),
          one.clients(),
          one.delayS(),
          one.optimumS(),
          gap(one.relativeGap()),
          1e3 * one.solveS());
    }
    line(page, "");
    Measurement worst = report.worst().orElseThrow();
    line(
        page,
        "  gap to the certified optimum: median %s, worst %s (%s)",
        gap(report.medianGap().orElseThrow()),
        gap(worst.relativeGap()),
        worst.problem());
  }

  /** A percentage where one says something, a power of ten where it is tiny. */
  private static String gap(double gap) {
    return Math.abs(gap) < 1e-4
        ? String.format(Locale.ROOT, "%.0e", gap)
        : String.format(Locale.ROOT, "%.2f %%", 100 * gap);
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
