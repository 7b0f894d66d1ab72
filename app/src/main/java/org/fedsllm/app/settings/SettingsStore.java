package org.fedsllm.app.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.fedsllm.app.folder.UserFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes the settings file. */
public final class SettingsStore {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
  private static final String FILE = "settings.json";

  private final ObjectMapper mapper =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of a newer workbench
          .enable(SerializationFeature.INDENT_OUTPUT);
  private final Path file;

  public SettingsStore(Path file) {
    this.file = file;
  }

  /** The folder that the settings are in. */
  public Path folder() {
    return file.toAbsolutePath().getParent();
  }

  /** Where settings belong on this system: the user's folder for configuration. */
  public static Path usualFile(Map<String, String> environment, String osName, Path home) {
    return UserFolder.CONFIGURATION.of(environment, osName, home).resolve(FILE);
  }

  /**
   * The remembered settings; the defaults if there are none yet.
   *
   * @throws IOException if there is a file but it cannot be read
   */
  public Settings load() throws IOException {
    return Files.exists(file) ? mapper.readValue(file.toFile(), Settings.class) : Settings.DEFAULTS;
  }

  /** The remembered settings; the defaults if they cannot be had, with a note in the log. */
  public Settings loadOrDefaults() {
    try {
      return load();
    } catch (IOException e) {
      LOG.warn("The settings file cannot be read; the defaults are used.", e);
      return Settings.DEFAULTS;
    }
  }

  /** Replaces the file. */
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling(FILE + ".new");
    Files.write(draft, mapper.writeValueAsBytes(settings));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
