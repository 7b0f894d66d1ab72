package org.fedsllm.optimizer.internal.joint;

/** A client whose two uploads have bandwidths of their own (separate and pooled bands). */
final class DividedResponse extends ClientResponse {
  private double deadlineRest; // ln(excess / allowed)
  private double balanceRest; // ln(n m^s / m^f) + ν

  DividedResponse(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    super(uplinks, mainHz, federatedHz);
  }

  @Override
  double measure(int k) {
    uplinks.moveTo(main, federated, k, mainHz, federatedHz);
    excessS = uploads * main.excessS + federated.excessS;
    deadlineRest = Math.log(excessS / allowedS);
    if (main.uploadS == 0 || federated.uploadS == 0) {
      balanceRest = 0;
      return Math.abs(deadlineRest);
    }
    double marginalRatio = mainPullS() * federatedHz[k] / (federatedPullS() * mainHz[k]);
    balanceRest = Math.log(marginalRatio) + at.logPrice();
    return Math.max(Math.abs(deadlineRest), Math.abs(balanceRest));
  }

  @Override
  void improve(int k) {
    solve(OWN, deadlineRest, balanceRest);
    mainHz[k] = grow(mainHz[k], mainShift[OWN]);
    federatedHz[k] = grow(federatedHz[k], federatedShift[OWN]);
  }

  @Override
  void respond(int k) {
    solve(OWN, deadlineRest, balanceRest);
    solve(EXCESS, -at.excessS() / allowedS, 0);
    solve(ITERATIONS, deadlineGrowth(), iterated);
    solve(PRICE, 0, 1);
    splitRound(k, federatedShift);
    if (main.uploadS > 0) {
      weight = mainHz[k] / mainPullS();
      follow(mainShift, main.marginalElasticity);
      weightShift[ITERATIONS] -= iterated;
    } else {
      weight = Math.exp(at.logPrice()) * federatedHz[k] / federatedPullS();
      follow(federatedShift, federated.marginalElasticity);
      weightShift[PRICE] += 1;
    }
  }

  private void follow(double[] shift, double marginalElasticity) {
    for (int j = 0; j < COLUMNS; j++) {
      weightShift[j] = marginalElasticity * shift[j];
    }
  }

  /**
   * Solves the client's two linear conditions for one column, {@code A ds + B df = deadline} and
   * {@code −P^s ds + P^f df = −balance}, with the pulls A and B of either bandwidth on the excess.
   */
  private void solve(int column, double deadline, double balance) {
    double mainPull = mainPullS() / excessS;
    double federatedPull = federatedPullS() / excessS;
    if (main.uploadS == 0) {
      mainShift[column] = 0;
      federatedShift[column] = deadline / federatedPull;
    } else if (federated.uploadS == 0) {
      mainShift[column] = deadline / mainPull;
      federatedShift[column] = 0;
    } else {
      double determinant =
          mainPull * federated.marginalElasticity + federatedPull * main.marginalElasticity;
      mainShift[column] =
          (federated.marginalElasticity * deadline + federatedPull * balance) / determinant;
      federatedShift[column] =
          (main.marginalElasticity * deadline - mainPull * balance) / determinant;
    }
  }

  private double mainPullS() {
    return uploads * main.uploadS * main.elasticity;
  }

  private double federatedPullS() {
    return federated.uploadS * federated.elasticity;
  }
}
