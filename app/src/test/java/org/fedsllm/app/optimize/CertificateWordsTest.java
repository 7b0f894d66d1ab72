package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.optimizer.Certificate;
import org.junit.jupiter.api.Test;

class CertificateWordsTest {

  @Test
  void everyConditionOfAnOptimumIsNamed() {
    Certificate certificate = new Certificate(60, 59, 0, 1e-13, 2e-9, 0.5);

    assertThat(CertificateWords.residuals(certificate))
        .extracting(CertificateWords.Residual::text)
        .containsExactly("0", "1.0e−13", "2.0e−9", "5.0e−1");
  }

  @Test
  void theCopyHoldsTheSentenceAndTheNumbersInFullPrecision() {
    PlanSnapshot plan = solve("fedsllm-exact");
    Certificate certificate = plan.main().result().certificate().orElseThrow();

    assertThat(CertificateWords.copy(plan).lines().toList())
        .contains(
            PlanWords.certificate(plan.main().result()),
            "lower bound [s]\t" + certificate.lowerBoundS(),
            "Stationary in η\t" + certificate.accuracyResidual());
  }

  @Test
  void aPlanWithoutProofSaysOnlyWhatIsKnown() {
    PlanSnapshot plan = solve("equal-bandwidth");

    assertThat(CertificateWords.of(plan)).isEmpty();
    assertThat(CertificateWords.copy(plan)).contains("project cell: solved");
  }

  private static PlanSnapshot solve(String optimizer) {
    return new PlanComputation(InstalledOptimizers.withoutPlugins().catalog())
        .solve(
            Projects.ofClients(3).withPlan(new PlanSpec(OptimizerChoice.of(optimizer), List.of())),
            Optional.empty());
  }
}
