package org.fedsllm.app.recovery;

import java.nio.file.Path;
import java.util.Map;
import org.fedsllm.app.folder.UserFolder;

/** Where recovery files and logs of this user are. */
public final class StateFolder {
  private static final String RECOVERY = "recovery";

  private static final String LOG = "log";

  private StateFolder() {}

  /** Where the log of this process is written, below the user's folder for state. */
  public static Path log(Map<String, String> environment) {
    return UserFolder.STATE.of(environment).resolve(LOG);
  }

  /** Below the user's folder for state. It need not exist. */
  public static Path recovery(Map<String, String> environment, String osName, Path home) {
    return UserFolder.STATE.of(environment, osName, home).resolve(RECOVERY);
  }

  /** {@link #recovery} of this process. */
  public static Path recovery(Map<String, String> environment) {
    return UserFolder.STATE.of(environment).resolve(RECOVERY);
  }
}
