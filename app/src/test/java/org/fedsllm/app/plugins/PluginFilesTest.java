package org.fedsllm.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFilesTest {
  @TempDir private Path root;

  private Path folder;
  private PluginFiles files;

  @BeforeEach
  void make() {
    folder = root.resolve("not").resolve("yet");
    files = new PluginFiles(folder);
  }

  @Test
  void aFileIsCopiedWholeAndNothingElseIsLeft() throws IOException {
    Path there = files.add(source("a.jar", "one"));

    assertThat(there).isEqualTo(folder.resolve("a.jar")).hasContent("one");
    assertThat(names(folder)).containsExactly("a.jar");
  }

  @Test
  void whatIsReplacedIsKeptAside() throws IOException {
    files.add(source("a.jar", "one"));
    files.add(source("a.jar", "two"));

    assertThat(folder.resolve("a.jar")).hasContent("two");
    assertThat(folder.resolve("removed").resolve("a.jar")).hasContent("one");
  }

  @Test
  void addingAFileThatIsThereLeavesIt() throws IOException {
    Path there = files.add(source("a.jar", "one"));

    assertThat(files.add(there)).isEqualTo(there).hasContent("one");
    assertThat(names(folder)).containsExactly("a.jar");
  }

  @Test
  void onlyJarsAndZipsAreTaken() throws IOException {
    Path text = source("a.txt", "one");

    assertThatThrownBy(() -> files.add(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.txt is no plug-in. Choose a jar");
    assertThatThrownBy(() -> files.add(root.resolve("none.jar")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("There is no file");
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatIsRemovedComesBack() throws IOException {
    Path there = files.add(source("a.zip", "one"));
    files.remove(there);
    assertThat(there).doesNotExist();

    files.restore(there);
    assertThat(there).hasContent("one");
  }

  @Test
  void nothingComesBackOverAnother() throws IOException {
    Path there = files.add(source("a.jar", "one"));
    files.remove(there);
    files.add(source("a.jar", "two"));

    assertThatThrownBy(() -> files.restore(there))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("Remove it first");
    assertThat(there).hasContent("two");
  }

  private Path source(String name, String content) throws IOException {
    return Files.writeString(root.resolve(name), content);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
