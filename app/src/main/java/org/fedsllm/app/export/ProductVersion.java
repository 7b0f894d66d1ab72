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
    try (InputStream stream = ProductVersion.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("The build's version cannot be read.", e);
    }
  }
}
