package org.fedsllm.model.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The projects that come with the product, as tests find them. */
final class SampleProjects {
  private static final Path FOLDER = Path.of("..", "..", "sample-projects");

  private SampleProjects() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(ProjectStore.EXTENSION))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String name) {
    return FOLDER.resolve(name + ProjectStore.EXTENSION);
  }

  static Project load(String name) {
    try {
      return new ProjectStore().load(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
