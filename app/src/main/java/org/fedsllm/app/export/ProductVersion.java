package org.fedsllm.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which workbench this is, as the build wrote it down. */
public final class ProductVersion {
  private ProductVersion() {}

  /** For example "0.1.0". */
  public static String current() {
    return property("version");
  }

  /** The commit it was built from; "unknown" where it was built outside of its repository. */
  public static String commit() {
    String commit = property("commit");
    return commit.isBlank() || commit.startsWith("$") ? "unknown" : commit;
  }

  private static String property(String name) {
    try (InputStream stream = ProductVersion.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty(name, "");
    } catch (IOException e) {
      throw new UncheckedIOException("The build's version cannot be read.", e);
    }
  }
}
