package org.fedsllm.app.training;

import java.util.Comparator;
import java.util.Locale;
import org.fedsllm.training.verification.SplitCheck;
import org.fedsllm.training.verification.SplitReport;

/** A verification of splits in words. */
final class VerifyWords {
  private VerifyWords() {}

  /** The verdict and the worst numbers in it. */
  static String verdict(SplitReport report) {
    String where =
        "%d splits, first batch of %s (%d × %d tokens)"
            .formatted(
                report.checks().size(), report.client(), report.sequences(), report.tokens());
    SplitCheck worst =
        report.checks().stream()
            .max(Comparator.comparingDouble(SplitCheck::relativeDifference))
            .orElseThrow();
    if (!report.holds()) {
      return "The split does NOT learn what the whole model learns: at split %d gradients differ by %s of the largest. %s."
          .formatted(worst.splitLayer(), difference(worst.relativeDifference()), where);
    }
    return worst.relativeDifference() == 0
        ? "The split learns what the whole model learns, bit for bit. %s.".formatted(where)
        : "The split learns what the whole model learns: gradients differ by %s of the largest at most. %s."
            .formatted(difference(worst.relativeDifference()), where);
  }

  static String lossDifference(SplitCheck check) {
    return difference(check.lossDifference());
  }

  static String gradientDifference(SplitCheck check) {
    return difference(check.gradientDifference());
  }

  /** All of one split, for its tooltip. */
  static String details(SplitCheck check) {
    return String.format(
        Locale.ROOT,
        "Loss %.7f whole, %.7f split. Gradients up to %.3g; the largest difference %s is in block %d, %s.",
        check.wholeLoss(),
        check.splitLoss(),
        check.largestGradient(),
        gradientDifference(check),
        check.worst().block() + 1,
        check.worst().projection());
  }

  private static String difference(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value).replace('-', '−');
  }
}
