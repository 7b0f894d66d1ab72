package org.fedsllm.app.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.model.run.Machine;

/** The computer that this program runs on, as far as it tells. */
final class ThisMachine {
  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final String NAME_OF_LINUX = "model name";
  private static final String NAME_OF_WINDOWS = "PROCESSOR_IDENTIFIER";

  private ThisMachine() {}

  static Machine describe() {
    return new Machine(processor(), Runtime.getRuntime().availableProcessors(), memoryBytes());
  }

  private static String processor() {
    return ofLinux()
        .or(() -> Optional.ofNullable(System.getenv(NAME_OF_WINDOWS)))
        .filter(name -> !name.isBlank())
        .orElse(System.getProperty("os.arch", "unknown"));
  }

  private static Optional<String> ofLinux() {
    if (!Files.isReadable(LINUX)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(LINUX)) {
      return lines
          .filter(line -> line.startsWith(NAME_OF_LINUX))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // a run must not fail for the name of its processor
    }
  }

  private static long memoryBytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
