package org.fedsllm.optimizer.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** EQ-11: clients with equal computing times and, on each band, equal completion times. */
class ClosedFormTest {
  private static final double RELATIVE = 1e-9;
  private static final double COMPUTE_S = 0.05;
  private static final double ACTIVATION_BITS = 2e5;
  private static final double ADAPTER_BITS = 1e5;
  private static final double MAIN_BAND_HZ = 1e7;
  private static final double FEDERATED_BAND_HZ = 4e6;
  private static final int CLIENTS = 12;

  private final ConvergenceModel convergence = new ConvergenceModel(160, 4);

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void twoBandsWithOneKindOfGainEach(Schedule schedule) {
    double[] mainSnrHz = gains(1);
    double[] federatedSnrHz = new double[CLIENTS];
    // equal gains on equal bands need the same order of clients: a fixed multiple gives that
    for (int k = 0; k < CLIENTS; k++) {
      federatedSnrHz[k] = mainSnrHz[k] * FEDERATED_BAND_HZ / MAIN_BAND_HZ;
    }
    compare(schedule, mainSnrHz, federatedSnrHz, ACTIVATION_BITS, ADAPTER_BITS);
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void adapterUploadsAlone(Schedule schedule) {
    compare(schedule, gains(2), gains(3), 0, ADAPTER_BITS);
  }

  private void compare(
      Schedule schedule,
      double[] mainSnrHz,
      double[] federatedSnrHz,
      double activationBits,
      double adapterBits) {
    ClientLoads.Builder loads = ClientLoads.builder(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      loads
          .compute(k, COMPUTE_S, 0)
          .mainLink(k, activationBits, mainSnrHz[k])
          .federatedLink(k, adapterBits, federatedSnrHz[k]);
    }
    DelayProblem problem =
        new DelayProblem(
            convergence,
            schedule,
            new BandPlan.Separate(MAIN_BAND_HZ, FEDERATED_BAND_HZ),
            loads.build());
    double activationS = completionS(activationBits, MAIN_BAND_HZ, mainSnrHz);
    double adapterS = completionS(adapterBits, FEDERATED_BAND_HZ, federatedSnrHz);
    boolean everyIteration = schedule == Schedule.ITERATION;
    double alpha = convergence.v() * (COMPUTE_S + (everyIteration ? activationS : 0));
    double beta = adapterS + (everyIteration ? 0 : activationS);
    double accuracy = bestAccuracy(alpha, beta);
    double delayS = convergence.a() * alpha / (accuracy * Math.log(2));

    OptimizationResult result =
        OptimizerCatalog.discovered(getClass().getClassLoader())
            .require("fedsllm-exact")
            .create()
            .optimize(problem);

    assertThat(result.totalDelayS()).isCloseTo(delayS, within(RELATIVE * delayS));
    assertThat(result.plan().orElseThrow().localAccuracy())
        .isCloseTo(accuracy, within(RELATIVE * accuracy));
  }

  /** The time β at which {@code Σ u_k(s/β) = B}. */
  private static double completionS(double bits, double bandHz, double[] snrHz) {
    if (bits == 0) {
      return 0;
    }
    return root(
        logTime -> {
          double neededHz = 0;
          for (double c : snrHz) {
            neededHz += ShannonRate.leastBandwidthHz(bits / Math.exp(logTime), c);
          }
          return Math.log(Math.min(neededHz, Double.MAX_VALUE) / bandHz);
        },
        -15,
        15,
        true);
  }

  /** η* = −1/W₋₁(−e^{−(1 + β ln2/α)}): with z = 1/η, z − ln z = 1 + β ln2/α. */
  private static double bestAccuracy(double alpha, double beta) {
    double rightSide = 1 + beta * Math.log(2) / alpha;
    double z = root(x -> x - Math.log(x) - rightSide, 1 + 1e-12, 1e6, false);
    return 1 / z;
  }

  private static double root(
      DoubleUnaryOperator function, double low, double high, boolean logarithmic) {
    double found = new BrentSolver(1e-15, 1e-15).solve(1000, function::applyAsDouble, low, high);
    return logarithmic ? Math.exp(found) : found;
  }

  private static double[] gains(long seed) {
    Random random = new Random(seed);
    double[] snrHz = new double[CLIENTS];
    for (int k = 0; k < CLIENTS; k++) {
      snrHz[k] = Math.exp(14 + 5 * random.nextDouble());
    }
    return snrHz;
  }
}
