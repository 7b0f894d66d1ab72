package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDropTest {

  @Test
  void theFirstProjectFileIsTaken() {
    List<File> dropped = List.of(new File("photo.png"), new File("a.fedsllm"));

    assertThat(FileDrop.projectAmong(dropped)).contains(Path.of("a.fedsllm"));
  }

  @Test
  void otherFilesAreLeftAlone() {
    assertThat(FileDrop.projectAmong(List.of(new File("photo.png")))).isEmpty();
    assertThat(FileDrop.projectAmong(List.of())).isEmpty();
  }

  @Test
  void aFigureAmongTheDroppedIsFoundByItsName() {
    List<File> dropped = List.of(new File("notes.doc"), new File("delay.pdf"));
    assertThat(FileDrop.figureAmong(dropped)).contains(Path.of("delay.pdf"));
    assertThat(FileDrop.figureAmong(List.of(new File("notes.doc")))).isEmpty();
  }
}
