package org.fedsllm.app.optimize;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedsllm.optimizer.Certificate;

/** A plan's certificate with its residuals, as text. */
final class CertificateWords {
  private CertificateWords() {}

  /**
   * One condition of an optimum.
   *
   * @param meaning what the number measures
   */
  record Residual(String name, double value, String meaning) {
    String text() {
      return TraceWords.residual(value);
    }
  }

  /** What was measured at the plan; 0 at an optimum, up to rounding. */
  static List<Residual> residuals(Certificate certificate) {
    return List.of(
        new Residual(
            "Beyond a band",
            certificate.bandExcess(),
            "Bandwidth used beyond a band, relative to it; 0 if the plan is feasible (EQ-9)."),
        new Residual(
            "Prices of bandwidth",
            certificate.priceSpread(),
            "How unequal the clients' marginal values of bandwidth are within a band, relative."),
        new Residual(
            "Stationary in η",
            certificate.accuracyResidual(),
            "How far the plan is from stationary in the local accuracy: |dlnT / dlnI|."),
        new Residual(
            "Finishing together",
            certificate.deadlineSpread(),
            "Weighted distance of the clients' delays from the slowest one's, relative."));
  }

  /** The whole certificate as lines of text, for a report. */
  static String copy(PlanSnapshot plan) {
    PlanEntry main = plan.main();
    String head =
        "%s, project %s: %s%n%s%n"
            .formatted(
                main.name(),
                plan.project().name(),
                PlanWords.status(main.result()),
                PlanWords.certificate(main.result()));
    return head + main.result().certificate().map(CertificateWords::numbers).orElse("");
  }

  private static String numbers(Certificate certificate) {
    String bounds =
        "total delay [s]\t%s%nlower bound [s]\t%s%nrelative gap\t%s%n"
            .formatted(certificate.delayS(), certificate.lowerBoundS(), certificate.relativeGap());
    return residuals(certificate).stream()
        .map(residual -> "%s\t%s%n".formatted(residual.name(), residual.value()))
        .collect(Collectors.joining("", bounds, ""));
  }

  /** The certificate of the project's plan. */
  static Optional<Certificate> of(PlanSnapshot plan) {
    return Optional.ofNullable(plan).flatMap(now -> now.main().result().certificate());
  }
}
