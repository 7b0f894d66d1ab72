package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.RadioModelException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 10 000 spoiled project files: each is refused in one clear line, or is a project after all. */
class MutatedProjectFilesTest {
  private static final int FILES = 10_000 / Mutation.values().length;
  private static final int LONGEST_LINE = 600;

  private final ProjectStore store = new ProjectStore();

  /** The time limit is against a reader that hangs; reading takes a few seconds in all. */
  @ParameterizedTest
  @EnumSource(Mutation.class)
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void spoiledFileIsRefusedClearlyOrIsAProject(Mutation mutation, @TempDir Path folder)
      throws IOException {
    Random random = new Random(mutation.ordinal());
    List<Path> samples = SampleProjects.files();
    Path file = folder.resolve("spoiled.fedsllm");
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      int mutant = i;
      byte[] spoiled =
          mutation.of(Files.readString(samples.get(random.nextInt(samples.size()))), random);
      Files.write(file, spoiled);
      try {
        requireUsable(store.load(file));
      } catch (ProjectFormatException e) {
        refused++;
        assertThat(e.getMessage())
            .as(() -> "mutant " + mutant + ": " + new String(spoiled, StandardCharsets.UTF_8))
            .startsWith("spoiled.fedsllm")
            .endsWith(".")
            .hasSizeLessThan(LONGEST_LINE)
            .doesNotContain("\n", "Exception", "com.fasterxml", "org.fedsllm", "java.");
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(spoiled);
    }
    assertThat(refused).as("refused files of %d", FILES).isGreaterThan(FILES / 25);
  }

  /** What is read can be written and read again, and its delay problem is there or says why not. */
  private void requireUsable(Project project) throws ProjectFormatException {
    assertThat(store.parse(store.format(project), "again.fedsllm")).isEqualTo(project);
    try {
      DelayProblem problem = DelayProblemFactory.average(project);
      assertThat(problem.clients().size()).isEqualTo(project.scenario().clients().size());
    } catch (IllegalArgumentException | RadioModelException e) {
      assertThat(e.getMessage()).endsWith(".").doesNotContain("\n", "Exception");
    }
  }
}
