package org.fedsllm.app.optimize;

import java.util.OptionalDouble;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.EnergyCertificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveStatus;

/** Says in words what is known about a plan. */
public final class PlanWords {
  /** Stands wherever a plan would be shown. */
  public static final String NO_PLAN = "There is no plan. The list of problems below says why.";

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

  /** {@link #reduction} where there is little room: "−24 %"; empty where it is. */
  public static String briefReduction(PlanSnapshot snapshot) {
    if (snapshot.reduction().isEmpty()) {
      return "";
    }
    double reduction = snapshot.reduction().getAsDouble();
    return (reduction >= 0 ? "−" : "+") + Numbers.percent(Math.abs(reduction));
  }

  /** The status in a word or two: "proved optimal". */
  public static String status(OptimizationResult result) {
    return switch (result.status()) {
      case OPTIMAL -> result.provedFastest() ? "proved optimal" : "least energy, proved";
      case SOLVED -> "solved";
      case LIMIT_REACHED -> "limit reached";
      case CANCELLED -> "cancelled";
      case INFEASIBLE -> "infeasible";
      case FAILED -> "failed";
    };
  }

  /** The status with the gap, where one is certified: "proved optimal · gap 3e-12". */
  public static String statusWithGap(OptimizationResult result) {
    OptionalDouble gap = result.provedGap();
    return gap.isPresent() ? status(result) + " · gap " + gap(gap.getAsDouble()) : status(result);
  }

  /** The certificate as a sentence: "Optimal: no plan can be faster than 59.62 s; gap 2e-12." */
  public static String certificate(OptimizationResult result) {
    if (result.certificate().isEmpty()) {
      String message = result.info().message();
      return result.energy().map(proof -> energy(proof) + " " + message).orElse(message).strip();
    }
    Certificate certificate = result.certificate().get();
    String bound = seconds(certificate.lowerBoundS());
    String noPlan = ("no plan " + certificate.scope().words()).strip();
    if (certificate.provesOptimality()) {
      return "Optimal: %s can be faster than %s; gap %s."
          .formatted(noPlan, bound, gap(certificate.relativeGap()));
    }
    String feasible =
        "Feasible: %s can be faster than %s, this one takes at most %s more."
            .formatted(noPlan, bound, Numbers.percent(certificate.relativeGap()));
    return result.status() == SolveStatus.SOLVED
        ? (feasible + " " + result.info().message()).strip()
        : feasible;
  }

  /** "Least energy: no plan that ends by 65.6 s can take less than 41.21 J; gap 2e-10." */
  private static String energy(EnergyCertificate proof) {
    String bound =
        "no plan that ends by %s can take less than %s"
            .formatted(seconds(proof.deadlineS()), EnergyWords.joule(proof.lowerBoundJ()));
    return proof.provesOptimality()
        ? "Least energy: %s; gap %s.".formatted(bound, gap(proof.relativeGap()))
        : "Feasible: %s, this one takes at most %s more."
            .formatted(bound, Numbers.percent(proof.relativeGap()));
  }

  /** What stands in the way of a plan, for the list of problems. */
  static String problem(PlanEntry entry) {
    return "No complete plan (%s). %s"
        .formatted(status(entry.result()), entry.result().info().message());
  }

  /** The gap as a power of ten with one digit; zero is below what double precision can tell. */
  static String gap(double gap) {
    return gap == 0
        ? "below 1e−16"
        : String.format("%.0e", gap).replace("e-0", "e−").replace("e-", "e−");
  }

  private static String seconds(double value) {
    return Numbers.plain(Math.round(value * 1e4) / 1e4) + " s";
  }
}
