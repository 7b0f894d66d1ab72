package org.fedsllm.app.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folders of one user for this program, by the conventions of the system. */
public enum UserFolder {
  /** What the user chose: {@code $XDG_CONFIG_HOME} or {@code %APPDATA%}. */
  CONFIGURATION("XDG_CONFIG_HOME", ".config", "APPDATA", "Roaming"),
  /** What the user added: {@code $XDG_DATA_HOME} or {@code %APPDATA%}. */
  DATA("XDG_DATA_HOME", ".local/share", "APPDATA", "Roaming"),
  /** What is kept between two starts: {@code $XDG_STATE_HOME} or {@code %LOCALAPPDATA%}. */
  STATE("XDG_STATE_HOME", ".local/state", "LOCALAPPDATA", "Local");

  private static final String PROGRAM = "fedsllm";

  private final String xdgVariable;
  private final String xdgDefault;
  private final String windowsVariable;
  private final String windowsDefault;

  UserFolder(String xdgVariable, String xdgDefault, String windowsVariable, String windowsDefault) {
    this.xdgVariable = xdgVariable;
    this.xdgDefault = xdgDefault;
    this.windowsVariable = windowsVariable;
    this.windowsDefault = windowsDefault;
  }

  /**
   * The folder, which need not exist; on a Mac all of them are under {@code ~/Library/Application
   * Support}.
   *
   * @param environment variables of the process
   * @param osName value of the system property {@code os.name}
   */
  public Path of(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      Path usual = home.resolve("AppData").resolve(windowsDefault);
      return named(environment, windowsVariable, usual).resolve(PROGRAM);
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(PROGRAM);
    }
    return named(environment, xdgVariable, home.resolve(xdgDefault)).resolve(PROGRAM);
  }

  /** The folder of this process. */
  public Path of(Map<String, String> environment) {
    return of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  private static Path named(Map<String, String> environment, String variable, Path usual) {
    String folder = environment.getOrDefault(variable, "");
    return folder.isBlank() ? usual : Path.of(folder);
  }
}
