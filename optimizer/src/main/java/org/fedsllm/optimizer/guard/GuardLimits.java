package org.fedsllm.optimizer.guard;

import java.time.Duration;

/**
 * How long foreign code may take.
 *
 * @param deadline after this it is asked to stop
 * @param grace after this much more, or this long after a cancel, it is abandoned
 */
public record GuardLimits(Duration deadline, Duration grace) {

  /** For someone who waits in front of a window. */
  public static final GuardLimits INTERACTIVE =
      new GuardLimits(Duration.ofSeconds(20), Duration.ofSeconds(1));

  /** For the command line and studies. */
  public static final GuardLimits BATCH =
      new GuardLimits(Duration.ofMinutes(10), Duration.ofSeconds(5));

  public GuardLimits {
    requirePositive("deadline", deadline);
    requirePositive("grace", grace);
  }

  private static void requirePositive(String variable, Duration value) {
    if (value == null || value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(
          "The %s (%s) of the guard must be positive. Give it some seconds."
              .formatted(variable, value));
    }
  }

  /** A duration for people: "20 s", "0.25 s". */
  public static String words(Duration duration) {
    double seconds = duration.toMillis() / 1e3;
    return (seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : seconds + "") + " s";
  }
}
