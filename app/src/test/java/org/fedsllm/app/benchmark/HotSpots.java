package org.fedsllm.app.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Looks every few milliseconds at what a thread does, and counts who of the product had asked for
 * it.
 */
final class HotSpots {
  private static final long PERIOD_MS = 3;
  private static final String PRODUCT = "org.fedsllm.app.";
  private static final String BENCHMARK = HotSpots.class.getPackageName();
  private static final int DEPTH = 3;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Thread watched;
  private final Thread watcher;
  private volatile boolean open = true;
  private int looks;
  private int busy;

  HotSpots(Thread watched) {
    this.watched = watched;
    watcher = new Thread(this::look, "hot-spots");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void look() {
    try {
      while (open) {
        looks++;
        StackTraceElement[] stack = watched.getStackTrace();
        if (stack.length > 0 && !isWaiting(stack[0])) {
          busy++;
          counts.merge(asker(stack), 1, Integer::sum);
        }
        TimeUnit.MILLISECONDS.sleep(PERIOD_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isWaiting(StackTraceElement top) {
    return top.getMethodName().startsWith("park") || top.getMethodName().startsWith("wait");
  }

  /** The innermost frames of the product, else what the toolkit does on its own. */
  private static String asker(StackTraceElement[] stack) {
    List<String> product =
        Arrays.stream(stack)
            .filter(frame -> frame.getClassName().startsWith(PRODUCT))
            .filter(frame -> !frame.getClassName().startsWith(BENCHMARK))
            .limit(DEPTH)
            .map(HotSpots::name)
            .toList();
    return product.isEmpty() ? toolkit(stack) : String.join(" < ", product);
  }

  private static String toolkit(StackTraceElement[] stack) {
    for (String phase : List.of("doCSSPass", "doLayoutPass", "synchronizeSceneNodes")) {
      for (StackTraceElement frame : stack) {
        if (frame.getMethodName().equals(phase)) {
          return "toolkit: " + phase + laidOut(stack);
        }
      }
    }
    return "toolkit: " + name(stack[stack.length > 1 ? 1 : 0]);
  }

  /** The innermost controls that lay themselves out. */
  private static String laidOut(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> frame.getMethodName().equals("layoutChildren"))
        .map(frame -> frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1))
        .filter(type -> !type.equals("Control"))
        .limit(DEPTH)
        .collect(Collectors.joining(" < ", " ", ""));
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }

  /** Ends the watch; the thread itself goes on. */
  void end() throws InterruptedException {
    open = false;
    watcher.join();
  }

  /** The most frequent, a line each, in percent of all looks. To be asked after the end. */
  String report(int lines) {
    String most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(lines)
            .map(
                entry -> "%5.1f %%  %s".formatted(100.0 * entry.getValue() / looks, entry.getKey()))
            .collect(Collectors.joining("\n"));
    return "busy %.0f %% of %d looks%n%s".formatted(100.0 * busy / looks, looks, most);
  }
}
