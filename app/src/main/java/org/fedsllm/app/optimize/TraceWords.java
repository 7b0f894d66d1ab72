package org.fedsllm.app.optimize;

import java.util.Locale;
import org.fedsllm.app.control.Numbers;

/** Says in words how a search went. */
final class TraceWords {
  private TraceWords() {}

  /** For example "11 iterations in 1.2 ms. Every client finishes at the deadline." */
  static String of(PlanEntry entry) {
    int iterations = entry.result().info().iterations();
    String length =
        "%d %s in %s."
            .formatted(
                iterations,
                iterations == 1 ? "iteration" : "iterations",
                Numbers.withUnit(entry.solveS(), "s"));
    return (length + " " + entry.result().info().message()).strip();
  }

  /** All the digits in which late iterations differ. */
  static String delay(double seconds) {
    return Double.isFinite(seconds) ? String.format(Locale.ROOT, "%.9g s", seconds) : "–";
  }

  static String residual(double residual) {
    return Double.isNaN(residual)
        ? "–"
        : residual == 0
            ? "0"
            : String.format(Locale.ROOT, "%.1e", residual).replace("e-0", "e−").replace("e-", "e−");
  }
}
