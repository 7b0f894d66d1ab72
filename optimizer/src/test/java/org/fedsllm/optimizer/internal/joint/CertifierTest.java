package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.contract.StandardProblems;
import org.fedsllm.optimizer.internal.baseline.RandomFeasible;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertifierTest {

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  /** The bound must hold for any weights and at any plan, or it proves nothing. */
  @ParameterizedTest
  @MethodSource("seeds")
  void boundOfAnyWeightsAtAnyPlanLiesBelowTheOptimum(int seed) {
    DelayProblem problem = StandardProblems.random(seed);
    double optimumS = new JointOptimizer().create().optimize(problem).totalDelayS();
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      double[] weights = random.doubles(problem.size()).map(u -> Math.pow(u, 5)).toArray();
      Certificate certificate = Certifier.certify(problem, randomPlan(problem, i), weights);

      assertThat(certificate.lowerBoundS()).isLessThanOrEqualTo(optimumS);
      assertThat(certificate.delayS()).isGreaterThanOrEqualTo(optimumS * (1 - 1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDisturbedOptimumIsNoLongerProved(int seed) {
    DelayProblem problem = StandardProblems.random(seed);
    OptimizationResult optimum = new JointOptimizer().create().optimize(problem);
    Allocation best = optimum.allocation().orElseThrow();
    double[] weights =
        IntStream.range(0, problem.size())
            .mapToDouble(k -> optimum.multipliers().orElseThrow().clientWeight(k))
            .toArray();
    double[] mainHz = best.mainBandwidthHz();
    double[] federatedHz = best.federatedBandwidthHz();
    mainHz[0] *= 0.999;
    federatedHz[0] *= 0.999;
    Certificate certificate =
        Certifier.certify(
            problem, new Allocation(best.localAccuracy(), mainHz, federatedHz), weights);

    assertThat(certificate.provesOptimality()).isFalse();
    assertThat(certificate.kktResidual()).isGreaterThan(1e-6);
    assertThat(certificate.lowerBoundS()).isLessThanOrEqualTo(optimum.totalDelayS());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void boundAtAFixedAccuracyLiesAboveTheJointBound(int seed) {
    DelayProblem problem = StandardProblems.random(seed);
    OptimizationResult atHalf = new FixedAccuracyOptimizer().create().optimize(problem);
    OptimizationResult joint = new JointOptimizer().create().optimize(problem);

    assertThat(atHalf.certificate().orElseThrow().provesOptimality()).isTrue();
    assertThat(atHalf.certificate().orElseThrow().lowerBoundS())
        .isGreaterThanOrEqualTo(joint.certificate().orElseThrow().lowerBoundS());
  }

  private static Allocation randomPlan(DelayProblem problem, int seed) {
    return new RandomFeasible()
        .create()
        .optimize(problem, OptimizerSettings.defaults().with("seed", seed), SolveMonitor.none())
        .allocation()
        .orElseThrow();
  }
}
