package org.fedsllm.app.plugins;

import java.nio.file.Path;
import java.util.Map;
import org.fedsllm.app.folder.UserFolder;

/** Where a user's plug-ins are. */
public final class PluginFolder {
  private static final String PLUGINS = "plugins";

  private PluginFolder() {}

  /** Below the user's folder for data. It need not exist. */
  public static Path usual(Map<String, String> environment, String osName, Path home) {
    return UserFolder.DATA.of(environment, osName, home).resolve(PLUGINS);
  }

  /** {@link #usual} of this process. */
  public static Path usual(Map<String, String> environment) {
    return UserFolder.DATA.of(environment).resolve(PLUGINS);
  }
}
