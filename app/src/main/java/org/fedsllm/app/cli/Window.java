package org.fedsllm.app.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;

/** The workbench's window, seen from where no JavaFX may be seen: started by its class's name. */
final class Window {
  private static final String LAUNCHER = "org.fedsllm.app.shell.Launcher";

  /** Held, since a logger that nobody holds forgets its filter. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private final Map<String, String> environment;

  Window(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Why there can be no window, as a sentence; null if nothing is known to be in the way. */
  String obstacle() {
    boolean unix =
        !System.getProperty("os.name").toLowerCase(Locale.ROOT).matches("(windows|mac).*");
    boolean display = has("DISPLAY") || has("WAYLAND_DISPLAY");
    return unix && !display ? "There is no display." : null;
  }

  /**
   * Opens the window and returns when it is closed.
   *
   * @return why it did not open, as a sentence; null if it did
   */
  String open(String[] arguments) throws ReflectiveOperationException {
    // From the class path JavaFX runs well and warns all the same.
    JAVAFX.setFilter(record -> !String.valueOf(record.getMessage()).contains("configuration"));
    try {
      Class.forName(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) arguments);
      return null;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof UnsupportedOperationException toolkit) {
        return "The display cannot be used (" + toolkit.getMessage() + ").";
      }
      throw e;
    } catch (NoClassDefFoundError | ClassNotFoundException e) {
      return "The window's libraries are not on the class path.";
    }
  }

  private boolean has(String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }
}
