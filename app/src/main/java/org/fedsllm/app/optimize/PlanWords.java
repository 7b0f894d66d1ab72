package org.fedsllm.app.optimize;

import org.fedsllm.app.control.Numbers;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveStatus;

/** Says in words what is known about a plan. */
public final class PlanWords {
  private PlanWords() {}

  /** How the plan compares, for the headline: "36 % less than unoptimised". */
  public static String reduction(PlanSnapshot snapshot) {
    if (snapshot.reduction().isEmpty()) {
      return "";
    }
    double reduction = snapshot.reduction().getAsDouble();
    return reduction >= 0
        ? Numbers.percent(reduction) + " less than unoptimised"
        : Numbers.percent(-reduction) + " more than unoptimised";
  }

  /** The status in a word or two: "proved optimal". */
  public static String status(OptimizationResult result) {
    return switch (result.status()) {
      case OPTIMAL -> "proved optimal";
      case SOLVED -> "solved";
      case LIMIT_REACHED -> "limit reached";
      case CANCELLED -> "cancelled";
      case INFEASIBLE -> "infeasible";
      case FAILED -> "failed";
    };
  }

  /** The status with the gap, where one is certified: "proved optimal · gap 3e-12". */
  public static String statusWithGap(OptimizationResult result) {
    return result
        .certificate()
        .map(certificate -> status(result) + " · gap " + gap(certificate))
        .orElseGet(() -> status(result));
  }

  /** The certificate as a sentence: "Optimal: no plan can be faster than 59.62 s; gap 2e-12." */
  public static String certificate(OptimizationResult result) {
    if (result.certificate().isEmpty()) {
      return result.info().message();
    }
    Certificate certificate = result.certificate().get();
    String bound = seconds(certificate.lowerBoundS());
    String noPlan = ("no plan " + certificate.scope().words()).strip();
    if (certificate.provesOptimality()) {
      return "Optimal: %s can be faster than %s; gap %s."
          .formatted(noPlan, bound, gap(certificate));
    }
    String feasible =
        "Feasible: %s can be faster than %s, this one takes at most %s more."
            .formatted(noPlan, bound, Numbers.percent(certificate.relativeGap()));
    return result.status() == SolveStatus.SOLVED
        ? (feasible + " " + result.info().message()).strip()
        : feasible;
  }

  /** What stands in the way of a plan, for the list of problems. */
  static String problem(PlanEntry entry) {
    return "No complete plan (%s). %s"
        .formatted(status(entry.result()), entry.result().info().message());
  }

  /** The gap as a power of ten with one digit; zero is below what double precision can tell. */
  static String gap(Certificate certificate) {
    double gap = certificate.relativeGap();
    return gap == 0
        ? "below 1e−16"
        : String.format("%.0e", gap).replace("e-0", "e−").replace("e-", "e−");
  }

  private static String seconds(double value) {
    return Numbers.plain(Math.round(value * 1e4) / 1e4) + " s";
  }
}
