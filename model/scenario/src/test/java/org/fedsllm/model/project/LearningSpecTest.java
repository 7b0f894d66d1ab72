package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Schedule;
import org.junit.jupiter.api.Test;

class LearningSpecTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final LearningSpec MEASURED =
      new LearningSpec(new ConvergenceModel(160, 4), Schedule.ITERATION)
          .withRoundsPerRank(
              List.of(new RoundsAtRank(1, 60), new RoundsAtRank(4, 40), new RoundsAtRank(8, 36)));

  @Test
  void roundsAreRelativeToTheProjectsRank() {
    assertThat(MEASURED.roundsFactor(1, 4)).isEqualTo(1.5, ROUNDING);
    assertThat(MEASURED.roundsFactor(8, 4)).isEqualTo(0.9, ROUNDING);
    assertThat(MEASURED.roundsFactor(4, 4)).isEqualTo(1);
  }

  @Test
  void betweenMeasurementsRoundsAreInterpolatedAndBeyondThemTheyStay() {
    assertThat(MEASURED.roundsFactor(2, 4)).isEqualTo(50.0 / 40, ROUNDING);
    assertThat(MEASURED.roundsFactor(64, 4)).isEqualTo(36.0 / 40, ROUNDING);
    assertThat(MEASURED.roundsFactor(1, 16)).isEqualTo(60.0 / 36, ROUNDING);
  }

  @Test
  void withoutMeasurementsNoRankCostsMore() {
    assertThat(MEASURED.withRoundsPerRank(List.of()).roundsFactor(1, 64)).isEqualTo(1);
  }

  @Test
  void ranksMustRise() {
    assertThatThrownBy(
            () ->
                MEASURED.withRoundsPerRank(
                    List.of(new RoundsAtRank(4, 40), new RoundsAtRank(4, 41))))
        .hasMessage(
            "The roundsPerRank of the learning list rank 4 after rank 4."
                + " List each rank once, by rising rank.");
  }

  @Test
  void measurementsAreKeptInTheProjectFileAndLeftOutWhereThereAreNone() throws IOException {
    ProjectStore store = new ProjectStore();
    Project project = SampleProjects.load("quickstart");
    Project measured =
        project.withLearning(
            project.learning().withRoundsPerRank(List.of(new RoundsAtRank(4, 40.5))));

    assertThat(store.parse(store.format(measured), "measured")).isEqualTo(measured);
    assertThat(store.format(project)).doesNotContain("roundsPerRank");
    assertThat(store.format(measured)).contains("\"rank\": 4", "\"rounds\": 40.5");
  }
}
