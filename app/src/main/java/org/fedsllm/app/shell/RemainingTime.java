package org.fedsllm.app.shell;

/** How long something may still take, as a clock has it. */
final class RemainingTime {
  private static final int MINUTE_S = 60;
  private static final int HOUR_S = 3600;

  private RemainingTime() {}

  /** For example "0:07", "12:30" or "3:05:00". */
  static String words(double leftS) {
    long seconds = (long) Math.ceil(leftS);
    return seconds < HOUR_S
        ? "%d:%02d".formatted(seconds / MINUTE_S, seconds % MINUTE_S)
        : "%d:%02d:%02d"
            .formatted(seconds / HOUR_S, seconds % HOUR_S / MINUTE_S, seconds % MINUTE_S);
  }
}
