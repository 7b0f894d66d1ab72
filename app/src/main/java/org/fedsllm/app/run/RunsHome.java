package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.model.project.ProjectStore;

/**
 * Where the window keeps a project's runs: in {@code NAME-runs} beside the project's file, in the
 * user's own folder while there is none or where nothing can be written beside it. Runs are
 * numbered.
 *
 * @param file of the project; empty while it has none
 * @param ofUser the user's folder for runs; need not exist
 * @param project its name
 */
public record RunsHome(Optional<Path> file, Path ofUser, String project) {
  /** Runs that were deleted; they keep their numbers. */
  public static final String TRASH = ".trash";

  private static final String RUN = "run-";
  private static final int LONGEST_NAME = 64;

  /** Folders that may hold runs of the project. */
  public List<Path> folders() {
    Path inUsers = ofUser.resolve(fileName(project));
    return file.map(beside -> List.of(beside(beside), inUsers)).orElse(List.of(inUsers));
  }

  /**
   * Makes an empty folder for the next run.
   *
   * @throws IllegalArgumentException if none can be written to; the message is for the user
   */
  public Path claim() throws IOException {
    List<Path> wanted = folders();
    for (Path folder : wanted.subList(0, wanted.size() - 1)) {
      try {
        return next(OutputFolder.prepare(folder));
      } catch (IllegalArgumentException readOnly) {
        continue; // a project on a read-only disk is trained all the same
      }
    }
    return next(OutputFolder.prepare(wanted.get(wanted.size() - 1)));
  }

  private static Path next(Path folder) throws IOException {
    int number = 1 + Math.max(highest(folder), highest(folder.resolve(TRASH)));
    while (true) {
      Path run = folder.resolve(RUN + number);
      try {
        return Files.createDirectory(run);
      } catch (FileAlreadyExistsException taken) {
        number++; // by another window, a moment ago
      }
    }
  }

  private static int highest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.map(run -> run.getFileName().toString())
          .filter(name -> name.matches(RUN + "\\d{1,8}"))
          .mapToInt(name -> Integer.parseInt(name.substring(RUN.length())))
          .max()
          .orElse(0);
    }
  }

  private static Path beside(Path file) {
    String name = file.getFileName().toString();
    String stem =
        name.endsWith(ProjectStore.EXTENSION)
            ? name.substring(0, name.length() - ProjectStore.EXTENSION.length())
            : name;
    return file.toAbsolutePath().resolveSibling(stem + "-runs");
  }

  /** What every file system takes for a name. */
  private static String fileName(String project) {
    String plain = project.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }
}
