package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.delay.DelayProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the first workbench, from before algorithms, designs, locks and data formats. */
class FirstProjectFilesTest {
  private final ProjectStore store = new ProjectStore();

  @ParameterizedTest
  @CsvSource({"quickstart, 8", "fedsllm-cell, 50", "delay-minimization-2020, 20"})
  void opensAndSolvesAndIsSavedAsItWas(String name, int clients) throws IOException {
    String text = text(name);

    Project project = store.parse(text, name);

    assertThat(project.scenario().clients()).hasSize(clients);
    DelayProblem problem = DelayProblemFactory.average(project);
    assertThat(problem.clients().size()).isEqualTo(clients);
    assertThat(store.format(project)).isEqualTo(text);
  }

  @Test
  void whatWasNotThereYetIsAsItWasThen() throws IOException {
    Project project = store.parse(text("quickstart"), "quickstart");

    assertThat(project.algorithm()).isEqualTo(AlgorithmSpec.FEDSLLM);
    assertThat(project.plan().lockedShares()).isEmpty();
    assertThat(project.learning().roundsPerRank()).isEmpty();
  }

  private static String text(String name) {
    String file = "first/" + name + ProjectStore.EXTENSION;
    try (InputStream in = FirstProjectFilesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
