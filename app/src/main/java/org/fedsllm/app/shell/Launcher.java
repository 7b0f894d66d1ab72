package org.fedsllm.app.shell;

import javafx.application.Application;

/**
 * Opens the window. A class of its own, since Java refuses to start a subclass of {@link
 * Application} from the class path.
 */
public final class Launcher {
  private Launcher() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @param arguments a project file to open, or none
   */
  public static void main(String... arguments) {
    Application.launch(WorkbenchApplication.class, arguments);
  }
}
