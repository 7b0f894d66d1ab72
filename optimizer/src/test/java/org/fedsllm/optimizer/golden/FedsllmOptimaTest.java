package org.fedsllm.optimizer.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.SolveStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FedsllmOptimaTest {
  /** No plan may be slower than the reference by more than this, relatively. */
  private static final double NOT_WORSE = 1e-8;

  /** The reference itself is this good. */
  private static final double REFERENCE_ERROR = 1e-9;

  /** The delay is flat in η at the optimum, so the reference's η is less sharp than its delay. */
  private static final double ACCURACY_TOLERANCE = 1e-4;

  private static final double EXACT = 1e-12;

  private final OptimizerCatalog catalog = OptimizerCatalog.discovered(getClass().getClassLoader());

  static List<GoldenInstance> instances() {
    return GoldenInstance.all();
  }

  @Test
  void thereAreFortyEightInstances() {
    assertThat(instances()).hasSize(48);
  }

  @ParameterizedTest
  @MethodSource("instances")
  void exactOptimizerReachesTheReference(GoldenInstance instance) {
    OptimizationResult result = solve("fedsllm-exact", instance);
    double reference = instance.optimalDelayS();

    assertThat(result.status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(result.totalDelayS())
        .isLessThanOrEqualTo(reference * (1 + NOT_WORSE))
        .isGreaterThanOrEqualTo(reference * (1 - REFERENCE_ERROR));
    assertThat(result.plan().orElseThrow().localAccuracy())
        .isCloseTo(instance.optimalLocalAccuracy(), within(ACCURACY_TOLERANCE));
  }

  @ParameterizedTest
  @MethodSource("instances")
  void exactPlanIsFeasibleAndItsDelayIsTheModels(GoldenInstance instance) {
    OptimizationResult result = solve("fedsllm-exact", instance);
    Allocation allocation = result.allocation().orElseThrow();

    assertThat(Feasibility.of(instance.problem(), allocation).holds()).isTrue();
    assertThat(DelayModel.totalDelayS(instance.problem(), allocation))
        .isCloseTo(result.totalDelayS(), within(EXACT * result.totalDelayS()));
  }

  @ParameterizedTest
  @MethodSource("instances")
  void certificateProvesTheOptimum(GoldenInstance instance) {
    Certificate certificate = solve("fedsllm-exact", instance).certificate().orElseThrow();

    assertThat(certificate.relativeGap()).isLessThanOrEqualTo(Certificate.OPTIMAL_GAP);
    assertThat(certificate.lowerBoundS()).isLessThan(instance.optimalDelayS());
    assertThat(certificate.kktResidual()).isLessThan(Certificate.OPTIMAL_GAP);
  }

  @ParameterizedTest
  @MethodSource("instances")
  void equalBandwidthAtHalfAccuracyIsTheReferences(GoldenInstance instance) {
    assertThat(solve("equal-bandwidth", instance).totalDelayS())
        .isCloseTo(
            instance.equalBandwidthHalfAccuracyDelayS(),
            within(EXACT * instance.equalBandwidthHalfAccuracyDelayS()));
  }

  @ParameterizedTest
  @MethodSource("instances")
  void noReferenceBeatsTheExactPlan(GoldenInstance instance) {
    Certificate certificate = solve("fedsllm-exact", instance).certificate().orElseThrow();

    assertThat(
            Stream.of(
                    "equal-bandwidth",
                    "equal-bandwidth-best-accuracy",
                    "fixed-accuracy",
                    "random-feasible")
                .map(id -> solve(id, instance).totalDelayS()))
        .allMatch(delayS -> delayS >= certificate.lowerBoundS());
  }

  private OptimizationResult solve(String id, GoldenInstance instance) {
    return catalog.require(id).create().optimize(instance.problem());
  }
}
