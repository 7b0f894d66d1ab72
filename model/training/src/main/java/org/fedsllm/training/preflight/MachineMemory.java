package org.fedsllm.training.preflight;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory that a run may take.
 *
 * @param bytes available to this process beside what others use
 */
public record MachineMemory(long bytes) {
  /** Overrides what the machine says, in bytes; for containers that know better. */
  public static final String PROPERTY = "fedsllm.memoryBytes";

  private static final Path LINUX = Path.of("/proc/meminfo");
  private static final String AVAILABLE = "MemAvailable:";

  public MachineMemory {
    if (bytes <= 0) {
      throw new IllegalArgumentException(
          "The memory (%d bytes) of the machine must be positive. Check -D%s."
              .formatted(bytes, PROPERTY));
    }
  }

  /**
   * What is available now: on Linux what the kernel can give without swapping, elsewhere all that
   * is built in; in a container no more than its limit.
   */
  public static MachineMemory ofThisMachine() {
    Long told = Long.getLong(PROPERTY);
    if (told != null) {
      return new MachineMemory(told);
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long builtIn = system.getTotalMemorySize(); // of the container, if there is one
    return new MachineMemory(Math.min(builtIn, availableOnLinux(builtIn)));
  }

  private static long availableOnLinux(long otherwise) {
    if (!Files.isReadable(LINUX)) {
      return otherwise;
    }
    try {
      return Files.readAllLines(LINUX).stream()
          .filter(line -> line.startsWith(AVAILABLE))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise; // a kernel that hides it; the built-in memory is the next best
    }
  }
}
