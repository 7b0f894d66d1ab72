package org.fedsllm.app.device;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the list of device profiles that comes with the workbench. */
public final class DeviceProfiles {
  private static final String FILE = "devices.json";

  private DeviceProfiles() {}

  /** All of them, from the weakest to the strongest class. */
  public static List<DeviceProfile> read() {
    try (InputStream stream = DeviceProfiles.class.getResourceAsStream(FILE)) {
      return List.copyOf(
          new ObjectMapper().readValue(stream, new TypeReference<List<DeviceProfile>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("The list of devices (" + FILE + ") is damaged.", e);
    }
  }
}
