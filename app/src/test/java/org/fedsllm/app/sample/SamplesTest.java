package org.fedsllm.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  @TempDir Path folder;

  private Samples samples;

  @BeforeEach
  void make() {
    samples = new Samples(new ProjectStore(), folder.resolve("samples"));
  }

  @Test
  void aSampleWithTextOfItsOwnIsOpenedWithTheTextBesideIt() throws IOException {
    assertThat(samples.all()).hasSize(Samples.NAMES.size());
    assertThat(folder.resolve("samples")).doesNotExist(); // looking at the cards writes nothing

    DataSpec data = samples.load("restaurants").trainable().orElseThrow().data();

    Path text = Path.of(((DataSpec.Files) data).files().get(0));
    assertThat(text).isAbsolute().startsWith(folder);
    assertThat(Files.readString(text)).contains("||");
  }

  @Test
  void everySampleIsNamedLikeItsFileAndSaysWhatItIs() throws IOException {
    assertThat(samples.all()).extracting(Project::name).containsExactlyElementsOf(Samples.NAMES);
    assertThat(samples.all()).extracting(Project::description).doesNotContain("");
  }

  @Test
  void theQuickstartCanBeTrained() throws IOException {
    assertThat(samples.load(Samples.QUICKSTART).trainable()).isPresent();
  }

  @Test
  void anUnknownSampleIsRefusedWithTheKnownNames() {
    assertThatThrownBy(() -> samples.load("slowstart"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slowstart")
        .hasMessageContaining(Samples.QUICKSTART);
  }
}
