package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedsllm.model.algorithm.AlgorithmSpec.FEDSLLM;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The problem of every training algorithm, payloads and computing of zero included, is proved. */
class SchemesTest {
  private static final Path QUICKSTART = Path.of("..", "sample-projects", "quickstart.fedsllm");
  private static final double BAND_HZ = 1e7;

  static List<AlgorithmSpec> algorithms() {
    AlgorithmSpec uShaped = FEDSLLM.withLabels(LabelPlacement.ON_CLIENT);
    return Stream.concat(
            Stream.of(uShaped, uShaped.withScheme(Scheme.SPLIT_FED_V2)),
            Stream.of(Scheme.values()).map(FEDSLLM::withScheme))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void isSolvedWithAProofInEveryBandRegimeAndSchedule(AlgorithmSpec algorithm) throws IOException {
    for (BandPlan band :
        List.of(
            new BandPlan.Separate(BAND_HZ, BAND_HZ / 3),
            new BandPlan.Pooled(BAND_HZ),
            new BandPlan.Shared(BAND_HZ))) {
      for (Schedule schedule : Schedule.values()) {
        DelayProblem problem = problem(algorithm, band, schedule);
        OptimizationResult result = new JointOptimizer().create().optimize(problem);
        assertThat(result.status()).isEqualTo(SolveStatus.OPTIMAL);
        assertThat(Feasibility.of(problem, result.allocation().orElseThrow()).holds()).isTrue();
      }
    }
  }

  private static DelayProblem problem(AlgorithmSpec algorithm, BandPlan band, Schedule schedule)
      throws IOException {
    Project project = new ProjectStore().load(QUICKSTART);
    RadioSpec radio = project.scenario().radio().withBand(band);
    return DelayProblemFactory.average(
        project
            .withTraining(project.training().withAlgorithm(algorithm))
            .withScenario(project.scenario().withRadio(radio))
            .withLearning(project.learning().withSchedule(schedule)));
  }
}
