package org.fedsllm.app.history;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fedsllm.model.history.Change;

/** The line that makes changes of a project without the window. */
final class EditCommandLine {
  /** Stands for a project that was never saved. */
  private static final String UNNAMED = "PROJECT.fedsllm";

  private EditCommandLine() {}

  /**
   * A call of {@code fedsllm edit}, as a POSIX shell reads it.
   *
   * @param file of the project, or {@code null} if it has none
   */
  static String of(Path file, List<Change> changes) {
    String quoted =
        changes.stream().map(change -> quoted(change.toString())).collect(Collectors.joining(" "));
    return "fedsllm edit " + quoted(file == null ? UNNAMED : file.toString()) + " " + quoted;
  }

  /** Within single quotes a shell takes everything as it is, but a single quote. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
