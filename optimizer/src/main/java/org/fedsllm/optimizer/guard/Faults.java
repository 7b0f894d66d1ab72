package org.fedsllm.optimizer.guard;

import java.util.Arrays;
import java.util.Optional;

/** Says what foreign code threw. */
public final class Faults {
  private Faults() {}

  /** "threw IllegalStateException: boom (at com.example.Mine.optimize, Mine.java line 7)." */
  public static String words(Throwable fault) {
    StringBuilder words = new StringBuilder("threw ").append(fault.getClass().getSimpleName());
    String message = messageOf(fault);
    if (message != null && !message.isBlank()) {
      words.append(": ").append(message.strip());
    }
    place(fault)
        .ifPresent(
            at ->
                words.append(
                    " (at %s.%s, %s line %d)"
                        .formatted(
                            at.getClassName(),
                            at.getMethodName(),
                            at.getFileName(),
                            at.getLineNumber())));
    return words.append('.').toString();
  }

  /** Where it happened: the innermost line that is not the JDK's own. */
  private static Optional<StackTraceElement> place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(line -> !line.getClassName().startsWith("java."))
        .findFirst();
  }

  /** A foreign exception may break even here. */
  private static String messageOf(Throwable fault) {
    try {
      return fault.getMessage();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return "a message that cannot be read";
    }
  }
}
