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
        "split after block %d: loss %.7f whole, %.7f split; gradients up to %.3g differ by at most %.3g (%.1g of it), in block %d %s %s: %s%n",
        check.splitLayer(),
        check.wholeLoss(),
        check.splitLoss(),
        check.largestGradient(),
        check.gradientDifference(),
        check.relativeDifference(),
        check.worst().block() + 1,
        check.worst().projection(),
        check.worst().factor(),
        check.holds() ? "equal" : "DIFFERENT");
  }
}
