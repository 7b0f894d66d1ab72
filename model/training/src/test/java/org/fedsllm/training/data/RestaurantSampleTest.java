package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.training.ProjectData;
import org.junit.jupiter.api.Test;

class RestaurantSampleTest {
  private static final Path SAMPLES = Path.of("..", "..", "sample-projects");

  @Test
  void theTextIsWhatItsGrammarWrites() throws IOException {
    assertThat(SAMPLES.resolve("restaurants.txt")).hasContent(RestaurantGrammar.text());
  }

  @Test
  void everyRowIsKeptWholeAndMostSequencesHoldTwo() throws IOException {
    Project project = new ProjectStore().load(SAMPLES.resolve("restaurants.fedsllm"));
    DataReport report = ProjectData.prepare(project, SAMPLES).report();
    RowReport total = report.total();
    assertThat(total.kept()).isEqualTo(total.read()).isEqualTo(480);
    assertThat(total.truncated()).isZero();
    assertThat(total.fill()).isGreaterThan(0.75);
    assertThat(total.labels()).hasSize(6);
    assertThat(report.clients()).allMatch(client -> client.trainingSequences() >= 4);
  }
}
