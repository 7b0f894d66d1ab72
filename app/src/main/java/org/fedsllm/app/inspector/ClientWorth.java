package org.fedsllm.app.inspector;

import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.ResourceWorth;

/**
 * What a little more of one client's resources would save of the whole delay, by the slopes at the
 * optimum; dashes where the plan has no multipliers.
 *
 * @param power of one more dB
 * @param processor of 0.1 GHz more
 */
record ClientWorth(String power, String processor) {
  static final ClientWorth UNKNOWN = new ClientWorth("–", "–");

  private static final double PROCESSOR_STEP_HZ = 1e8;

  static ClientWorth of(PlanSnapshot plan, int k) {
    return ResourceWorth.of(plan, plan.main())
        .map(worth -> of(worth.clients().get(k)))
        .orElse(UNKNOWN);
  }

  private static ClientWorth of(ResourceWorth.ClientWorth worth) {
    return new ClientWorth(
        Numbers.withUnit(worth.perDb(), "s"),
        Numbers.withUnit(worth.perProcessorHz() * PROCESSOR_STEP_HZ, "s"));
  }
}
