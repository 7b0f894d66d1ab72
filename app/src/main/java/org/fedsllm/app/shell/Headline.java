package org.fedsllm.app.shell;

import java.util.Optional;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanWords;

/**
 * The answer in one line, as the toolbar shows it.
 *
 * @param delay for example "T 59.0 s"
 * @param comparison for example "36 % less than unoptimised"; may be empty
 * @param briefComparison the same where there is little room, for example "−36 %"
 * @param status for example "proved optimal"
 * @param change what the last edit did to the delay, for example "+1.2 s"; empty if nothing
 */
record Headline(
    String delay,
    String comparison,
    String briefComparison,
    String status,
    Optional<Change> change) {

  static final Headline NONE = new Headline("", "", "", "", Optional.empty());

  /** Below this the delay counts as unchanged. */
  private static final double LEAST_CHANGE = 5e-4;

  /** A change of the delay, and whether it is one for the better. */
  record Change(String words, boolean better) {}

  /**
   * @param before the plan shown so far, {@code null} if none
   * @param now the plan to show, {@code null} if none
   */
  static Headline of(PlanSnapshot before, PlanSnapshot now) {
    if (now == null) {
      return NONE;
    }
    return new Headline(
        Double.isFinite(now.delayS()) ? "T " + Numbers.delay(now.delayS()) : "No plan",
        PlanWords.reduction(now),
        PlanWords.briefReduction(now),
        PlanWords.status(now.main().result()),
        change(before, now));
  }

  private static Optional<Change> change(PlanSnapshot before, PlanSnapshot now) {
    if (before == null) {
      return Optional.empty();
    }
    double difference = now.delayS() - before.delayS();
    if (!Double.isFinite(difference)
        || Math.abs(difference) < LEAST_CHANGE * Math.abs(before.delayS())) {
      return Optional.empty();
    }
    String words = (difference > 0 ? "+" : "−") + brief(Math.abs(difference));
    return Optional.of(new Change(words, difference < 0));
  }

  /** Three digits are enough for a glance. */
  private static String brief(double seconds) {
    return seconds < 1 ? Numbers.withUnit(seconds, "s") : Numbers.brief(seconds) + " s";
  }
}
