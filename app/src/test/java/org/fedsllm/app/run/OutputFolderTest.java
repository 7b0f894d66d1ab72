package org.fedsllm.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path folder;

  @Test
  void missingFoldersAreMade() {
    Path deep = folder.resolve("with space").resolve("deep");

    assertThat(OutputFolder.prepare(deep)).isEmptyDirectory();
  }

  @Test
  void fileInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("report"), "kept");

    assertThatThrownBy(() -> OutputFolder.prepare(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("report is a file");
    assertThat(file).hasContent("kept");
  }

  @Test
  void folderBelowAFileIsRefused() throws IOException {
    Path below = Files.writeString(folder.resolve("report"), "kept").resolve("run");

    assertThatThrownBy(() -> OutputFolder.prepare(below))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be written to");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void folderWithoutWritePermissionIsRefused() {
    Path readOnly = Path.of("/proc/self"); // read-only for everyone, root too

    assertThatThrownBy(() -> OutputFolder.prepare(readOnly))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("Choose another one");
  }

  @Test
  void folderWithARunIsKept() throws IOException {
    Files.writeString(folder.resolve("run.json"), "{}");

    assertThatThrownBy(() -> RunFolder.prepare(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds a run already");
  }
}
