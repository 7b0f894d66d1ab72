package org.fedsllm.optimizer.internal.joint;

/** The multipliers of the clients' deadlines that belong to given bandwidths. */
final class ClientWeights {
  private ClientWeights() {}

  /**
   * Fills {@code weights}: {@code 1/(n m^s)} for a client of the main band, {@code price/m^f} for
   * one of the federated band alone, {@code 1/(n m^s + m^f)} where one share serves both.
   */
  static void fill(
      Uplinks uplinks, Point at, double[] mainHz, double[] federatedHz, double[] weights) {
    LinkCurve main = new LinkCurve();
    LinkCurve federated = new LinkCurve();
    double uploads = uplinks.uploads(at.iterations());
    double price = Math.exp(at.logPrice());
    for (int k = 0; k < weights.length; k++) {
      uplinks.moveTo(main, federated, k, mainHz, federatedHz);
      double mainPull = uploads * main.elasticity * main.uploadS;
      double federatedPull = federated.elasticity * federated.uploadS;
      if (!uplinks.sends(k)) {
        weights[k] = 0;
      } else if (uplinks.shared) {
        weights[k] = mainHz[k] / (mainPull + federatedPull);
      } else if (mainPull > 0) {
        weights[k] = mainHz[k] / mainPull;
      } else {
        weights[k] = price * federatedHz[k] / federatedPull;
      }
    }
  }
}
