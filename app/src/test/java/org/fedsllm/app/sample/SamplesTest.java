package org.fedsllm.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private final Samples samples = new Samples(new ProjectStore());

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
