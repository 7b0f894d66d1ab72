package org.fedsllm.optimizer.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleFunction;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.contract.ClientEdit;
import org.fedsllm.optimizer.contract.StandardProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slopes from multipliers against central differences of the re-optimised delay. */
class SensitivitiesTest {
  private static final double STEP = 1e-4;
  private static final double RELATIVE = 1e-5;

  /** The delay's own error of 1e-13, divided by the step: below it a difference says nothing. */
  private static final double NOISE = 2e-9;

  private static final double POWER_W = 0.01;
  private static final double PROCESSOR_HZ = 2e9;

  static List<DelayProblem> problems() {
    return StandardProblems.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void bandwidthIsWorthItsDifference(DelayProblem problem) {
    Sensitivities slopes = sensitivities(problem);

    if (problem.band() instanceof BandPlan.Separate bands) {
      double mainHz = bands.mainBandwidthHz();
      double federatedHz = bands.federatedBandwidthHz();
      compare(
          problem,
          slopes.perMainBandwidthHz() * mainHz,
          factor -> problem.withBand(new BandPlan.Separate(factor * mainHz, federatedHz)));
      compare(
          problem,
          slopes.perFederatedBandwidthHz() * federatedHz,
          factor -> problem.withBand(new BandPlan.Separate(mainHz, factor * federatedHz)));
    } else {
      double hz = problem.band().allBandwidthHz();
      boolean pooled = problem.band() instanceof BandPlan.Pooled;
      compare(
          problem,
          slopes.perMainBandwidthHz() * hz,
          factor ->
              problem.withBand(
                  pooled ? new BandPlan.Pooled(factor * hz) : new BandPlan.Shared(factor * hz)));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aClientsResourcesAreWorthTheirDifferences(DelayProblem problem) {
    Sensitivities slopes = sensitivities(problem);
    ClientLoads loads = problem.clients();
    for (int k = 0; k < Math.min(3, problem.size()); k++) {
      int client = k;
      compare(
          problem,
          slopes.perTransmitPowerW(k, POWER_W) * POWER_W,
          factor -> ClientEdit.power(factor).of(problem, client));
      compare(
          problem,
          slopes.perProcessorHz(k, PROCESSOR_HZ) * PROCESSOR_HZ,
          factor -> ClientEdit.compute(1 / factor).of(problem, client));
      compare(
          problem,
          slopes.perActivationBit(k) * loads.activationBits(k),
          factor -> ClientEdit.activations(factor).of(problem, client));
      compare(
          problem,
          slopes.perAdapterBit(k) * loads.adapterBits(k),
          factor -> ClientEdit.adapter(factor).of(problem, client));
    }
  }

  @Test
  void bottleneckIsTheClientWhoseSecondsAreWorthMost() {
    DelayProblem problem = ClientEdit.power(0.01).of(StandardProblems.random(5), 2);
    Sensitivities slopes = sensitivities(problem);
    int bottleneck = slopes.multipliers().bottleneck();

    for (int k = 0; k < problem.size(); k++) {
      assertThat(slopes.perComputeS(k)).isLessThanOrEqualTo(slopes.perComputeS(bottleneck));
    }
  }

  /** Compares {@code slope}, in s for a relative change of 1, with the difference quotient. */
  private static void compare(
      DelayProblem problem, double slope, DoubleFunction<DelayProblem> changed) {
    double quotient =
        (optimum(changed.apply(1 + STEP)).totalDelayS()
                - optimum(changed.apply(1 - STEP)).totalDelayS())
            / (2 * STEP);
    double noiseS = NOISE * optimum(problem).totalDelayS();

    assertThat(slope).isCloseTo(quotient, within(RELATIVE * Math.abs(quotient) + noiseS));
  }

  private static Sensitivities sensitivities(DelayProblem problem) {
    OptimizationResult result = optimum(problem);
    return Sensitivities.of(
        problem, result.allocation().orElseThrow(), result.multipliers().orElseThrow());
  }

  private static OptimizationResult optimum(DelayProblem problem) {
    return OptimizerCatalog.discovered(SensitivitiesTest.class.getClassLoader())
        .require("fedsllm-exact")
        .create()
        .optimize(problem);
  }
}
