package org.fedsllm.optimizer.internal.joint;

/** A client whose one bandwidth serves both uploads in turn (shared band). */
final class SharedResponse extends ClientResponse {
  private double uploads;
  private double excessS; // upload time beyond the least possible
  private double excessAllowedS;
  private double deadlineRest; // ln(excess / excess allowed)
  private double pullS; // −d(upload time) / d ln b

  SharedResponse(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    super(uplinks, mainHz, federatedHz);
  }

  @Override
  double measure(int k, Point at, double timeS) {
    uploads = uplinks.uploads(at.iterations());
    uplinks.moveTo(main, federated, k, mainHz, federatedHz);
    excessS = uploads * main.excessS + federated.excessS;
    excessAllowedS = timeS - uploads * uplinks.mainLeastS[k] - uplinks.federatedLeastS[k];
    pullS = uploads * main.uploadS * main.elasticity + federated.uploadS * federated.elasticity;
    deadlineRest = Math.log(excessS / excessAllowedS);
    return Math.abs(deadlineRest);
  }

  @Override
  void improve(int k) {
    mainHz[k] = grow(mainHz[k], deadlineRest * excessS / pullS);
  }

  @Override
  void respond(int k, Point at, double timeS) {
    double iterated = uplinks.everyIteration ? 1 : 0; // d ln n / d ln I
    double computeS = at.iterations() * uplinks.perIterationS[k];
    double iteratedLeastS = iterated * uploads * uplinks.mainLeastS[k];
    double pull = pullS / excessS;
    mainShift[OWN] = deadlineRest / pull;
    mainShift[ROUND] = -at.roundS() / excessAllowedS / pull;
    mainShift[ITERATIONS] =
        (iterated * uploads * main.excessS / excessS + (computeS + iteratedLeastS) / excessAllowedS)
            / pull;
    mainShift[PRICE] = 0;

    double iteratedUploadS = iterated * uploads * main.uploadS;
    growingS = computeS + iteratedUploadS;
    double mainMarginal = uploads * main.uploadS * main.elasticity / pullS; // its share
    double marginalElasticity =
        mainMarginal * main.marginalElasticity + (1 - mainMarginal) * federated.marginalElasticity;
    weight = mainHz[k] / pullS;
    for (int j = 0; j < COLUMNS; j++) {
      growingShift[j] = -iteratedUploadS * main.elasticity * mainShift[j];
      weightShift[j] = marginalElasticity * mainShift[j];
    }
    growingShift[ITERATIONS] += growingS;
    weightShift[ITERATIONS] -= iterated * mainMarginal;
  }
}
