package org.fedsllm.optimizer.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BottleneckTest {
  private static final int CLIENTS = 6;
  private static final double NEAR_HZ = 5e7;
  private static final double FAR_HZ = 1e6;

  static List<BandPlan> bands() {
    return List.of(
        new BandPlan.Separate(1e7, 1e7), new BandPlan.Pooled(2e7), new BandPlan.Shared(2e7));
  }

  /** The clients from number {@code near} on are far away. */
  private static List<Integer> bottlenecks(BandPlan band, int near) {
    ClientLoads.Builder loads = ClientLoads.builder(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      double snrHz = k < near ? NEAR_HZ : FAR_HZ;
      loads.compute(k, 0.02, 0).mainLink(k, 281_000, snrHz).federatedLink(k, 28_100, snrHz);
    }
    DelayProblem problem =
        new DelayProblem(new ConvergenceModel(160, 4), Schedule.ITERATION, band, loads.build());
    OptimizationResult optimum = new JointOptimizer().create().optimize(problem);
    return Sensitivities.of(
            problem, optimum.allocation().orElseThrow(), optimum.multipliers().orElseThrow())
        .bottlenecks();
  }

  @ParameterizedTest
  @MethodSource("bands")
  void identicalClientsAreAllTheBottleneck(BandPlan band) {
    assertThat(bottlenecks(band, CLIENTS)).isEqualTo(IntStream.range(0, CLIENTS).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("bands")
  void oneFarClientIsTheBottleneckAlone(BandPlan band) {
    assertThat(bottlenecks(band, CLIENTS - 1)).containsExactly(CLIENTS - 1);
  }

  @ParameterizedTest
  @MethodSource("bands")
  void twoEquallyFarClientsShareIt(BandPlan band) {
    assertThat(bottlenecks(band, CLIENTS - 2)).containsExactly(CLIENTS - 2, CLIENTS - 1);
  }

  @Test
  void theToleranceIsRelativeToTheLargestWeight() {
    double within = 1 - Multipliers.TIED / 2;
    double below = 1 - 2 * Multipliers.TIED;

    assertThat(new Multipliers(new double[] {within, 0, 1, below}).bottlenecks())
        .containsExactly(0, 2);
  }
}
