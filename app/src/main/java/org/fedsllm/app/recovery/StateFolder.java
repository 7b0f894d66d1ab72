package org.fedsllm.app.recovery;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a program keeps its state between two starts, by the conventions of the system. */
public final class StateFolder {
  private static final String PROGRAM = "fedsllm";
  private static final String RECOVERY = "recovery";

  private StateFolder() {}

  /**
   * The folder for recovery files of this user: under {@code $XDG_STATE_HOME}, {@code
   * ~/Library/Application Support} or {@code %LOCALAPPDATA%}. It need not exist.
   *
   * @param environment variables of the process
   * @param osName value of the system property {@code os.name}
   */
  public static Path recovery(Map<String, String> environment, String osName, Path home) {
    return state(environment, osName.toLowerCase(Locale.ROOT), home)
        .resolve(PROGRAM)
        .resolve(RECOVERY);
  }

  /** {@link #recovery} of this process. */
  public static Path recovery(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    return recovery(environment, System.getProperty("os.name"), home);
  }

  private static Path state(Map<String, String> environment, String os, Path home) {
    if (os.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support");
    }
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    return xdg.isBlank() ? home.resolve(".local").resolve("state") : Path.of(xdg);
  }
}
