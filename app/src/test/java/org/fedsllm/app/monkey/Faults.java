package org.fedsllm.app.monkey;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;

/** What went wrong: what no code caught, on whatever thread, and what no user should read. */
final class Faults {

  /** Words of the runtime, where the product should have said it in its own. */
  private static final Pattern RUNTIME_WORDS =
      Pattern.compile(
          "\\w(Exception|Error)\\b|Cannot invoke|out of bounds for|cannot be cast|cannot be drawn");

  private final ConcurrentLinkedQueue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

  private Thread.UncaughtExceptionHandler usual;
  private Thread fxThread;

  /** Listens to every thread from now on, and to the present one, which must be the FX thread. */
  void listen() {
    usual = Thread.getDefaultUncaughtExceptionHandler();
    fxThread = Thread.currentThread();
    Thread.UncaughtExceptionHandler keep = (thread, fault) -> uncaught.add(fault);
    Thread.setDefaultUncaughtExceptionHandler(keep);
    Thread.currentThread().setUncaughtExceptionHandler(keep);
  }

  /** Leaves the threads as they were: other tests live in the same process. */
  void stopListening() {
    Thread.setDefaultUncaughtExceptionHandler(usual);
    fxThread.setUncaughtExceptionHandler(null);
  }

  /** Notes a fault that came out of an action itself. */
  void note(Throwable fault) {
    uncaught.add(fault);
  }

  /** The first fault so far, or what it says in the window that it must not. FX thread only. */
  Optional<String> first(Sight sight) {
    if (!uncaught.isEmpty()) {
      StringWriter words = new StringWriter();
      uncaught.peek().printStackTrace(new PrintWriter(words));
      return Optional.of(words.toString());
    }
    return sight.all().stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(label -> label.getText() != null)
        .filter(label -> RUNTIME_WORDS.matcher(label.getText()).find())
        .findFirst()
        .map(label -> "%s says: %s".formatted(Sight.name(label), label.getText()));
  }
}
