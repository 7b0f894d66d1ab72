package org.fedsllm.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it is light or dark; JavaFX 21 cannot. */
final class SystemAppearance {
  private static final long PATIENCE_S = 2;

  private SystemAppearance() {}

  /** The desktop's look; empty where it does not say. Blocks for up to two seconds. */
  static Optional<Appearance> detect() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(question(System.getProperty("os.name")))
              .redirectErrorStream(true)
              .start();
      if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        process.destroy();
        return Optional.empty();
      }
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return interpret(answer, process.exitValue());
    } catch (IOException noSuchProgram) {
      return Optional.empty(); // a desktop of another kind: the light look stays
    }
  }

  /** The command that prints the look on the system called {@code osName}. */
  static List<String> question(String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return List.of(
          "reg",
          "query",
          "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
          "/v",
          "AppsUseLightTheme");
    }
    if (os.startsWith("mac")) {
      return List.of("defaults", "read", "-g", "AppleInterfaceStyle");
    }
    return List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
  }

  /** Reads the answer of any of the three systems. */
  static Optional<Appearance> interpret(String answer, int exitValue) {
    String words = answer.toLowerCase(Locale.ROOT);
    if (exitValue != 0) {
      return Optional.empty();
    }
    if (words.contains("dark") || words.contains("appsuselighttheme") && words.contains("0x0")) {
      return Optional.of(Appearance.DARK);
    }
    return Optional.of(Appearance.LIGHT);
  }
}
