package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProjectHashTest {
  private static final Path SAMPLE = Path.of("../../sample-projects/quickstart.fedsllm");

  private final ProjectStore store = new ProjectStore();

  @Test
  void layoutOfTheFileDoesNotMatterAndContentDoes() throws IOException {
    String text = Files.readString(SAMPLE);
    Project project = store.parse(text, "sample");
    Project sameLaidOutOtherwise = store.parse(text.replaceAll("\n\\s*", " "), "sample");

    assertThat(ProjectHash.of(sameLaidOutOtherwise)).isEqualTo(ProjectHash.of(project));
    assertThat(ProjectHash.of(project.withSeed(project.seed() + 1)))
        .isNotEqualTo(ProjectHash.of(project));
  }

  @Test
  void abbreviationIsItsBeginning() throws IOException {
    ProjectHash hash = ProjectHash.of(store.load(SAMPLE));

    assertThat(hash.hex()).startsWith(hash.abbreviated()).hasSize(64);
  }

  @Test
  void textThatIsNoHashIsRefused() {
    assertThatThrownBy(() -> new ProjectHash("c0ffee"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(c0ffee)");
  }
}
