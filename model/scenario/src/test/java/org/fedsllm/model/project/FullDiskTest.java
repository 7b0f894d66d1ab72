package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A disk that is full when a project is saved: a file system in memory with a size of its own. */
class FullDiskTest {
  private static final int BLOCK_BYTES = 4096;
  private static final int DISK_BYTES = 5 * BLOCK_BYTES;

  private final ProjectStore store = new ProjectStore();

  @Test
  void fullDiskLosesNothingAndSaysWhatToDo() throws IOException {
    Project small = SampleProjects.load("quickstart");
    Project large = SampleProjects.load("fedsllm-cell");
    Configuration disk =
        Configuration.unix().toBuilder().setBlockSize(BLOCK_BYTES).setMaxSize(DISK_BYTES).build();
    try (FileSystem files = Jimfs.newFileSystem(disk)) {
      Path file = files.getPath("mine.fedsllm").toAbsolutePath();
      store.save(small, file);

      assertThat(store.format(large).length()).isGreaterThan(DISK_BYTES - 2 * BLOCK_BYTES);
      assertThatThrownBy(() -> store.save(large, file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("mine.fedsllm cannot be written whole")
          .hasMessageEndingWith("What was there is kept. Free some space, or save elsewhere.");

      assertThat(store.load(file)).isEqualTo(small);
      try (var left = Files.list(file.getParent())) {
        assertThat(left).as("no half file stays").containsExactly(file);
      }
    }
  }
}
