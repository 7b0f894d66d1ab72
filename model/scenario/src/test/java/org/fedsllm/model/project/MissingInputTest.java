package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingInputTest {
  @TempDir Path folder;

  private final Project quickstart = SampleProjects.load("quickstart");

  @Test
  void whatComesWithTheProductIsNeverMissing() {
    assertThat(MissingInput.of(quickstart, folder)).isEmpty();
    assertThatCode(() -> MissingInput.requireNone(quickstart, folder)).doesNotThrowAnyException();
  }

  @Test
  void modelAndFilesAreLookedForBesideTheProject() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "here");
    Project project = naming("models/small", "texts/a.txt", "b.txt", "texts/c.txt");

    assertThat(MissingInput.of(project, folder))
        .extracting(MissingInput::path, MissingInput::name)
        .containsExactly(
            tuple("training.checkpoint", "models/small"),
            tuple("training.data.files[0]", "texts/a.txt"),
            tuple("training.data.files[2]", "texts/c.txt"));
  }

  @Test
  void theErrorSaysHowToNameAnother() {
    Project project = naming(TrainingSpec.EMBEDDED_CHECKPOINT, "texts/a.txt");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MissingInput.requireNone(project, folder))
        .withMessage(
            "There is no data file texts/a.txt. Move it there, or name another: fedsllm edit PROJECT 'set training.data.files[0] \"PATH\"'.");
  }

  private Project naming(String checkpoint, String... files) {
    return quickstart.withTraining(
        quickstart
            .training()
            .withCheckpoint(checkpoint)
            .withData(new DataSpec.Files(List.of(files), 0.1)));
  }
}
