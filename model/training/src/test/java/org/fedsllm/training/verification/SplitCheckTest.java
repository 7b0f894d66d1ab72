package org.fedsllm.training.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.junit.jupiter.api.Test;

class SplitCheckTest {

  @Test
  void holdsWithinTheToleranceOfTheLargestGradient() {
    assertThat(check(2, 2, 0.1, 0.9e-6).holds()).isTrue();
    assertThat(check(2, 2, 0.1, 1.1e-6).holds()).isFalse();
  }

  @Test
  void lossesMustAgreeToo() {
    assertThat(check(2, 2.001, 0.1, 0).holds()).isFalse();
  }

  @Test
  void nothingIsVerifiedByZerosAndByWhatIsNotANumber() {
    assertThat(check(2, 2, 0, 0).holds()).isFalse();
    assertThat(check(2, Double.NaN, 0.1, 0).holds()).isFalse();
    assertThat(check(2, 2, 0.1, Double.NaN).holds()).isFalse();
  }

  @Test
  void theWorstMatrixIsNamed() {
    GradientDifference calm = new GradientDifference(0, Projection.QUERY, Factor.A, 1, 0);
    GradientDifference worst = new GradientDifference(3, Projection.VALUE, Factor.B, 0.1, 0.2);
    SplitCheck check = new SplitCheck(2, LabelPlacement.SHARED, 1, 1, List.of(calm, worst, calm));
    assertThat(check.worst()).isEqualTo(worst);
    assertThat(check.relativeDifference()).isEqualTo(0.2);
  }

  private static SplitCheck check(double whole, double split, double gradient, double difference) {
    return new SplitCheck(
        2,
        LabelPlacement.SHARED,
        whole,
        split,
        List.of(new GradientDifference(0, Projection.QUERY, Factor.A, gradient, difference)));
  }
}
