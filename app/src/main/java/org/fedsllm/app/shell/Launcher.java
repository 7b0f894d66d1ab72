package org.fedsllm.app.shell;

import javafx.application.Application;
import org.fedsllm.app.recovery.StateFolder;

/**
 * Opens the window. A class of its own, since Java refuses to start a subclass of {@link
 * Application} from the class path.
 */
public final class Launcher {
  private static final String LOG_CONFIGURATION = "logback.configurationFile";

  /** Read by the configuration. */
  private static final String LOG_FOLDER = "fedsllm.log";

  private Launcher() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @param arguments a project file to open, or none
   */
  public static void main(String... arguments) {
    writeLog();
    Application.launch(WorkbenchApplication.class, arguments);
  }

  /** The window keeps a log file; the command line, which shares all else, does not. */
  private static void writeLog() {
    System.setProperty(LOG_FOLDER, StateFolder.log(System.getenv()).toString());
    if (System.getProperty(LOG_CONFIGURATION) == null) {
      System.setProperty(LOG_CONFIGURATION, "logback-window.xml");
    }
  }
}
