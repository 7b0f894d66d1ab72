package org.fedsllm.model.scenario;

import org.fedsllm.model.unit.Check;

/** Path losses that were measured or published, used instead of a model's (shadowing included). */
public record MeasuredPathLoss(double mainDb, double federatedDb) {
  public MeasuredPathLoss {
    Check.notNegative("mainDb", mainDb, "of a measured path loss", "A loss is positive in dB.");
    Check.notNegative(
        "federatedDb", federatedDb, "of a measured path loss", "A loss is positive in dB.");
  }
}
