package org.fedsllm.model.project;

import java.io.IOException;

/** A project file that cannot be read; the message names the file, the place and the cure. */
public final class ProjectFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  ProjectFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
