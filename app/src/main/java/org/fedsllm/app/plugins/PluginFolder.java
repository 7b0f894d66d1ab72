package org.fedsllm.app.plugins;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's plug-ins are, by the conventions of the system. */
public final class PluginFolder {
  private static final String PROGRAM = "fedsllm";
  private static final String PLUGINS = "plugins";

  private PluginFolder() {}

  /**
   * The folder for data of this user: {@code $XDG_DATA_HOME}, {@code ~/Library/Application Support}
   * or {@code %APPDATA%}. It need not exist.
   *
   * @param environment variables of the process
   * @param osName value of the system property {@code os.name}
   */
  public static Path usual(Map<String, String> environment, String osName, Path home) {
    return data(environment, osName.toLowerCase(Locale.ROOT), home)
        .resolve(PROGRAM)
        .resolve(PLUGINS);
  }

  /** {@link #usual} of this process. */
  public static Path usual(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    return usual(environment, System.getProperty("os.name"), home);
  }

  private static Path data(Map<String, String> environment, String os, Path home) {
    if (os.startsWith("windows")) {
      String appData = environment.getOrDefault("APPDATA", "");
      return appData.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(appData);
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support");
    }
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return xdg.isBlank() ? home.resolve(".local").resolve("share") : Path.of(xdg);
  }
}
