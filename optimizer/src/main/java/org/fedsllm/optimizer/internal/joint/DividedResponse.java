package org.fedsllm.optimizer.internal.joint;

/** A client whose two uploads have bandwidths of their own (separate and pooled bands). */
final class DividedResponse extends ClientResponse {
  private double uploads;
  private double excessS; // upload time beyond the least possible
  private double excessAllowedS;
  private double deadlineRest; // ln(excess / excess allowed)
  private double balanceRest; // ln(n m^s / m^f) + ν

  DividedResponse(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    super(uplinks, mainHz, federatedHz);
  }

  @Override
  double measure(int k, Point at, double timeS) {
    uploads = uplinks.uploads(at.iterations());
    uplinks.moveTo(main, federated, k, mainHz, federatedHz);
    excessS = uploads * main.excessS + federated.excessS;
    excessAllowedS = timeS - uploads * uplinks.mainLeastS[k] - uplinks.federatedLeastS[k];
    deadlineRest = Math.log(excessS / excessAllowedS);
    if (main.uploadS == 0 || federated.uploadS == 0) {
      balanceRest = 0;
      return Math.abs(deadlineRest);
    }
    double marginalRatio =
        uploads
            * main.elasticity
            * main.uploadS
            * federatedHz[k]
            / (federated.elasticity * federated.uploadS * mainHz[k]);
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
  void respond(int k, Point at, double timeS) {
    double iterated = uplinks.everyIteration ? 1 : 0; // d ln n / d ln I
    double computeS = at.iterations() * uplinks.perIterationS[k];
    solve(OWN, deadlineRest, balanceRest);
    solve(ROUND, -at.roundS() / excessAllowedS, 0);
    double iteratedLeastS = iterated * uploads * uplinks.mainLeastS[k];
    solve(
        ITERATIONS,
        iterated * uploads * main.excessS / excessS + (computeS + iteratedLeastS) / excessAllowedS,
        iterated);
    solve(PRICE, 0, 1);

    double iteratedUploadS = iterated * uploads * main.uploadS;
    growingS = computeS + iteratedUploadS;
    boolean onMain = main.uploadS > 0;
    weight =
        onMain
            ? mainHz[k] / (uploads * main.elasticity * main.uploadS)
            : Math.exp(at.logPrice()) * federatedHz[k] / (federated.elasticity * federated.uploadS);
    for (int j = 0; j < COLUMNS; j++) {
      growingShift[j] = -iteratedUploadS * main.elasticity * mainShift[j];
      weightShift[j] =
          onMain
              ? main.marginalElasticity * mainShift[j]
              : federated.marginalElasticity * federatedShift[j];
    }
    growingShift[ITERATIONS] += growingS;
    if (onMain) {
      weightShift[ITERATIONS] -= iterated;
    } else {
      weightShift[PRICE] += 1;
    }
  }

  /**
   * Solves the client's two linear conditions for one column, {@code A ds + B df = deadline} and
   * {@code −P^s ds + P^f df = −balance}, with the pulls A and B of either bandwidth on the excess.
   */
  private void solve(int column, double deadline, double balance) {
    double mainPull = uploads * main.uploadS * main.elasticity / excessS;
    double federatedPull = federated.uploadS * federated.elasticity / excessS;
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
}
