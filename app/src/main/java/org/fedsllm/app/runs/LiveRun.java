package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The run that is being trained.
 *
 * @param folder where it is kept
 * @param words how far it is, in a word or two
 */
public record LiveRun(Path folder, String words) {
  public LiveRun {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(words, "words");
  }

  /** The folder's own name. */
  public String name() {
    return folder.getFileName().toString();
  }
}
