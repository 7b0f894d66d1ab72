package org.fedsllm.model.radio;

import org.fedsllm.model.unit.Check;

/** The linear power gains g of every client's two uplinks, in the clients' order. Immutable. */
public final class ChannelState {
  private final double[] mainGain;
  private final double[] federatedGain;

  public ChannelState(double[] mainGain, double[] federatedGain) {
    if (mainGain.length != federatedGain.length) {
      throw new IllegalArgumentException(
          "The gains are for %d and %d clients. Give both links of each."
              .formatted(mainGain.length, federatedGain.length));
    }
    this.mainGain = mainGain.clone();
    this.federatedGain = federatedGain.clone();
    for (int k = 0; k < mainGain.length; k++) {
      String where = "of client number " + (k + 1);
      Check.positive("mainGain", this.mainGain[k], where, "It is a linear power gain.");
      Check.positive("federatedGain", this.federatedGain[k], where, "It is a linear power gain.");
    }
  }

  public int clients() {
    return mainGain.length;
  }

  /** Gain of client {@code k}'s link to the main server. */
  public double mainGain(int k) {
    return mainGain[k];
  }

  /** Gain of client {@code k}'s link to the federated server. */
  public double federatedGain(int k) {
    return federatedGain[k];
  }
}
