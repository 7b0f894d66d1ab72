package org.fedsllm.app.cli;

import java.util.Locale;
import org.fedsllm.training.verification.SplitCheck;
import org.fedsllm.training.verification.SplitReport;

/** A verification of splits in words: a line for each. */
final class SplitReportText {
  private SplitReportText() {}

  static String of(SplitReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "First batch of %s: %d sequences of %d tokens%n"
            .formatted(report.client(), report.sequences(), report.tokens()));
    report.checks().forEach(check -> text.append(line(check)));
    text.append(
        report.holds()
            ? "The split learns what the whole model learns."
            : "The split does NOT learn what the whole model learns.");
    return text.toString();
  }

  private static String line(SplitCheck check) {
    return String.format(
        Locale.ROOT,
        "split after block %d: loss %.7f whole, %.7f split; gradients up to %.3g, %s: %s%n",
        check.splitLayer(),
        check.wholeLoss(),
        check.splitLoss(),
        check.largestGradient(),
        difference(check),
        check.holds() ? "equal" : "DIFFERENT");
  }

  private static String difference(SplitCheck check) {
    if (check.gradientDifference() == 0) {
      return "the same bit for bit";
    }
    return String.format(
        Locale.ROOT,
        "differing by %.2g at most (%.1g of the largest), in block %d %s %s",
        check.gradientDifference(),
        check.relativeDifference(),
        check.worst().block() + 1,
        check.worst().projection(),
        check.worst().factor());
  }
}
