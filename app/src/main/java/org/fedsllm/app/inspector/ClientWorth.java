package org.fedsllm.app.inspector;

import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.optimizer.sensitivity.Sensitivities;

/**
 * What a little more of one client's resources would save of the whole delay, by the slopes at the
 * optimum; dashes where the plan has no multipliers.
 *
 * @param power of one more dB
 * @param processor of 0.1 GHz more
 */
record ClientWorth(String power, String processor) {
  static final ClientWorth UNKNOWN = new ClientWorth("–", "–");

  /** Power grows by this part of itself for each dB, to first order. */
  private static final double PER_DB = Math.log(10) / 10;

  private static final double PROCESSOR_STEP_HZ = 1e8;

  static ClientWorth of(PlanSnapshot plan, int k) {
    if (plan.allocation().isEmpty() || plan.main().result().multipliers().isEmpty()) {
      return UNKNOWN;
    }
    Client client = plan.project().scenario().clients().get(k);
    Sensitivities slopes =
        Sensitivities.of(
            plan.problem(), plan.allocation().get(), plan.main().result().multipliers().get());
    double powerW = client.transmitPowerW();
    return new ClientWorth(
        saved(slopes.perTransmitPowerW(k, powerW) * powerW * PER_DB),
        saved(slopes.perProcessorHz(k, client.processorHz()) * PROCESSOR_STEP_HZ));
  }

  private static String saved(double changeS) {
    return Numbers.withUnit(changeS == 0 ? 0 : changeS, "s");
  }
}
