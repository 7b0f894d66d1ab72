package org.fedsllm.optimizer.internal.joint;

/** A client whose one bandwidth serves both uploads in turn (shared band). */
final class SharedResponse extends ClientResponse {
  private double deadlineRest; // ln(excess / allowed)
  private double mainPullS;
  private double pullS; // −d(upload time) / d ln b

  SharedResponse(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    super(uplinks, mainHz, federatedHz);
  }

  @Override
  double measure(int k) {
    uplinks.moveTo(main, federated, k, mainHz, federatedHz);
    excessS = uploads * main.excessS + federated.excessS;
    mainPullS = uploads * main.uploadS * main.elasticity;
    pullS = mainPullS + federated.uploadS * federated.elasticity;
    deadlineRest = Math.log(excessS / allowedS);
    return Math.abs(deadlineRest);
  }

  @Override
  void improve(int k) {
    mainHz[k] = grow(mainHz[k], deadlineRest * excessS / pullS);
  }

  @Override
  void respond(int k) {
    double pull = pullS / excessS;
    mainShift[OWN] = deadlineRest / pull;
    mainShift[EXCESS] = -at.excessS() / allowedS / pull;
    mainShift[ITERATIONS] = deadlineGrowth() / pull;
    mainShift[PRICE] = 0;
    splitRound(k, mainShift);
    double mainShare = mainPullS / pullS; // of the marginal
    double marginalElasticity =
        mainShare * main.marginalElasticity + (1 - mainShare) * federated.marginalElasticity;
    weight = mainHz[k] / pullS;
    for (int j = 0; j < COLUMNS; j++) {
      weightShift[j] = marginalElasticity * mainShift[j];
    }
    weightShift[ITERATIONS] -= iterated * mainShare;
  }
}
