package org.fedsllm.app.manager;

import java.io.IOException;
import java.nio.file.Path;

/** Shows a folder to the user. */
@FunctionalInterface
public interface FolderOpener {

  /**
   * Opens {@code folder}, which exists, in the desktop's file manager. Not on the FX thread.
   *
   * @throws IOException if the desktop has no file manager
   */
  void open(Path folder) throws IOException;
}
