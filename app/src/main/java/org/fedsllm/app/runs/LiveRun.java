package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The run that is being trained.
 *
 * @param folder where it is kept
 * @param project the name of what is trained, which need not be the open project any more
 * @param words how far it is, in a word or two
 */
public record LiveRun(Path folder, String project, String words) {
  public LiveRun {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(words, "words");
  }

  /** The folder's own name. */
  public String name() {
    return folder.getFileName().toString();
  }
}
