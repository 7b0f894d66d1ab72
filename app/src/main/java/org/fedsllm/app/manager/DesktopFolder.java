package org.fedsllm.app.manager;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Opens folders with the file manager of the desktop, by the command each system has for it. */
public final class DesktopFolder implements FolderOpener {

  @Override
  public void open(Path folder) throws IOException {
    String command = command(System.getProperty("os.name"));
    try {
      new ProcessBuilder(command, folder.toAbsolutePath().toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be run. Open %s yourself.".formatted(command, folder.toAbsolutePath()), e);
    }
  }

  /** The program that shows a folder on the system called {@code osName}. */
  static String command(String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return "explorer";
    }
    return os.startsWith("mac") ? "open" : "xdg-open";
  }
}
