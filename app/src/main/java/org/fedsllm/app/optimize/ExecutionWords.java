package org.fedsllm.app.optimize;

import org.fedsllm.app.control.Numbers;
import org.fedsllm.optimizer.execution.ExecutablePlan;

/** Says in words what is executed and what whole iterations cost (EQ-17). */
final class ExecutionWords {
  private static final double SMALLEST_TOLD = 1e-3;

  private ExecutionWords() {}

  /** For example "The optimum asks for 0.31 local iterations. Training runs 1, …". */
  static String of(ExecutablePlan plan) {
    String sentence =
        "The plan asks for %s local iterations in a round; training runs %d. "
            + "That takes %s instead of %s in all, %s.";
    return sentence.formatted(
        Numbers.brief(plan.relaxed().localIterations()),
        plan.localIterations(),
        Numbers.delay(plan.executed().totalDelayS()),
        Numbers.delay(plan.relaxed().totalDelayS()),
        price(plan.priceOfWholeNumbers()));
  }

  private static String price(double price) {
    if (price <= -SMALLEST_TOLD) {
      return Numbers.percent(-price) + " less";
    }
    return price < SMALLEST_TOLD ? "less than 0.1 % more" : Numbers.percent(price) + " more";
  }
}
