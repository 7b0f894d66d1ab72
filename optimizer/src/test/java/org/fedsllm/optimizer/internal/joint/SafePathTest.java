package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.contract.StandardProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The slow path alone, on problems that Newton would take from it. */
class SafePathTest {

  static List<DelayProblem> problems() {
    return StandardProblems.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void provesTheOptimumWithoutNewtonsHelpInTheAccuracy(DelayProblem problem) {
    Uplinks uplinks = new Uplinks(problem);
    double[] mainHz = new double[uplinks.size()];
    double[] federatedHz = uplinks.shared ? mainHz : new double[uplinks.size()];
    double[] weights = new double[uplinks.size()];
    double accuracy =
        new SafePath(uplinks, mainHz, federatedHz, SolveMonitor.none())
            .run(OptionalDouble.empty(), weights);
    Allocation allocation = BandFill.fill(uplinks, accuracy, mainHz, federatedHz);

    assertThat(Feasibility.of(problem, allocation).holds()).isTrue();
    assertThat(Certifier.certify(problem, allocation, weights).relativeGap())
        .isLessThanOrEqualTo(Certificate.OPTIMAL_GAP);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void nestedRootsFindTheRoundThatNewtonFinds(DelayProblem problem) {
    Uplinks uplinks = new Uplinks(problem);
    SendersCurve newton = curve(uplinks);
    SendersCurve nested = curve(uplinks);
    double iterations = 1.5;

    double byNewtonS = newton.moveTo(iterations);
    double byRootsS = nested.moveByRoots(iterations);

    assertThat(Math.abs(byRootsS / byNewtonS - 1)).isLessThan(Certificate.OPTIMAL_GAP);
    assertThat(Math.abs(nested.slope() - newton.slope())).isLessThan(1e-6);
  }

  private static SendersCurve curve(Uplinks uplinks) {
    double[] mainHz = new double[uplinks.size()];
    return new SendersCurve(uplinks, mainHz, uplinks.shared ? mainHz : new double[uplinks.size()]);
  }
}
