package org.fedsllm.model.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file or directory that a project names, and that is not where it says: the project was moved
 * without it, or it was.
 *
 * @param path of the value that names it, for example {@code training.data.files[0]}
 * @param name what stands there
 */
public record MissingInput(Kind kind, String path, String name) {

  /** What is missing. */
  public enum Kind {
    DATA_FILE("data file"),
    MODEL_DIRECTORY("model directory");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Where a data file is named. */
  public static String pathOfFile(int index) {
    return "training.data.files[" + index + "]";
  }

  /**
   * What {@code project} names and is not there, the model first. Reads the disk.
   *
   * @param folder that the project's paths are relative to
   */
  public static List<MissingInput> of(Project project, Path folder) {
    List<MissingInput> missing = new ArrayList<>();
    TrainingSpec training = project.trainable().orElse(null);
    if (training == null) {
      return missing;
    }
    if (!training.checkpoint().equals(TrainingSpec.EMBEDDED_CHECKPOINT)
        && !Files.isDirectory(resolved(folder, training.checkpoint()))) {
      missing.add(
          new MissingInput(Kind.MODEL_DIRECTORY, "training.checkpoint", training.checkpoint()));
    }
    if (training.data() instanceof DataSpec.Files data) {
      for (int i = 0; i < data.files().size(); i++) {
        String name = data.files().get(i);
        if (!Files.isRegularFile(resolved(folder, name))) {
          missing.add(new MissingInput(Kind.DATA_FILE, pathOfFile(i), name));
        }
      }
    }
    return List.copyOf(missing);
  }

  /**
   * @throws IllegalArgumentException if something is missing; the message says how to name another
   */
  public static void requireNone(Project project, Path folder) {
    List<MissingInput> missing = of(project, folder);
    if (!missing.isEmpty()) {
      MissingInput first = missing.get(0);
      throw new IllegalArgumentException(
          "%s Move it there, or name another: fedsllm edit PROJECT 'set %s \"PATH\"'."
              .formatted(words(missing), first.path()));
    }
  }

  /** Says in a sentence what is missing. */
  public static String words(List<MissingInput> missing) {
    MissingInput first = missing.get(0);
    int others = missing.size() - 1;
    String more =
        switch (others) {
          case 0 -> "";
          case 1 -> ", and 1 more is missing";
          default -> ", and " + others + " more are missing";
        };
    return "There is no %s %s%s.".formatted(first.kind().words, first.name(), more);
  }

  private static Path resolved(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      return folder.resolve("not a path of this system");
    }
  }
}
