package org.fedsllm.app.monkey;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What lives on the heap after everything that can go is gone.
 *
 * @param bytesByClass by class name, as the virtual machine counts them
 */
record Heap(Map<String, Long> bytesByClass) {
  private static final int COLLECTIONS = 4;

  /** Collects the garbage and counts what is left. */
  static Heap count() {
    try {
      // Once is not enough: what cleaners and reference queues hold goes in the next round.
      for (int i = 0; i < COLLECTIONS; i++) {
        System.gc();
      }
      return new Heap(parse(histogram()));
    } catch (JMException e) {
      throw new AssertionError("This virtual machine has no histogram of its heap.", e);
    }
  }

  private static String histogram() throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
  }

  private static Map<String, Long> parse(String histogram) {
    Map<String, Long> bytes = new HashMap<>();
    for (String line : histogram.split("\n")) {
      String[] words = line.strip().split("\\s+");
      if (words.length >= 4 && words[0].endsWith(":")) {
        bytes.merge(words[3], Long.parseLong(words[2]), Long::sum);
      }
    }
    return bytes;
  }

  long bytes() {
    return bytesByClass.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The classes that take more than in {@code before}, the most first: where to look for a leak.
   */
  String growthSince(Heap before, int classes) {
    Map<String, Long> growth = new HashMap<>();
    bytesByClass.forEach(
        (name, bytes) -> growth.put(name, bytes - before.bytesByClass().getOrDefault(name, 0L)));
    List<Map.Entry<String, Long>> most =
        growth.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(classes)
            .toList();
    return most.stream()
        .map(entry -> "%,12d B  %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining("\n"));
  }
}
