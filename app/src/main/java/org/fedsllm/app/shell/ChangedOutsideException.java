package org.fedsllm.app.shell;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not written, since someone else changed it meanwhile. */
final class ChangedOutsideException extends IOException {
  private static final long serialVersionUID = 1L;

  ChangedOutsideException(Path file) {
    super(file.getFileName() + " was changed outside.");
  }
}
