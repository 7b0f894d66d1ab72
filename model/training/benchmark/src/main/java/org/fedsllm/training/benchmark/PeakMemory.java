package org.fedsllm.training.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The largest resident memory of a process that works in one way only. Linux only. */
final class PeakMemory {
  static final String COMMAND = "peak";
  static final String THREADS = "ai.djl.pytorch.num_threads";
  static final String WITH = "with";
  static final String WITHOUT = "without";

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String ANSWER = "peak memory kB:";
  private static final int STEPS = 2;

  private PeakMemory() {}

  /** In kB, from a process of its own; empty where the operating system does not tell. */
  static OptionalLong measure(Comparison comparison, String side) throws IOException {
    if (!Files.exists(STATUS)) {
      return OptionalLong.empty();
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-D" + THREADS + "=" + Integer.getInteger(THREADS, 2),
                "-cp",
                System.getProperty("java.class.path"),
                OptimisationTable.class.getName(),
                COMMAND,
                comparison.name(),
                side)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return OptionalLong.of(
        output
            .lines()
            .filter(line -> line.startsWith(ANSWER))
            .mapToLong(PeakMemory::digits)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No peak memory in: " + output)));
  }

  /** What the process of its own does. */
  static void print(Comparison comparison, String side) throws IOException {
    try (Pair pair = comparison.open()) {
      for (int i = 0; i < STEPS; i++) {
        OptimisationTable.take(side.equals(WITH) ? pair.with() : pair.without());
      }
    }
    long peak =
        Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(PeakMemory::digits)
            .findFirst()
            .orElseThrow();
    System.out.println(ANSWER + peak);
  }

  private static long digits(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
