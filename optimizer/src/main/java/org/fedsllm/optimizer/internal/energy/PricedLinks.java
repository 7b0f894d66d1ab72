package org.fedsllm.optimizer.internal.energy;

import org.fedsllm.optimizer.internal.design.PricedUplinks;
import org.fedsllm.optimizer.internal.numeric.FallingRoot;

/**
 * The best bandwidths and upload times of one client when time and bandwidth have prices: minimises
 * energy + {@code λ · (upload times)} + {@code ν · bandwidth} in a round, with no more than full
 * power. The last result is in the fields. Not thread-safe.
 *
 * <p>With {@code w = a/(b t)} and {@code a = bits ln2} an upload takes the energy {@code (P/c) a
 * (e^w − 1)/w}. For a given product {@code b t} the prices divide it, at {@code 2 √(λ ν a/w)}, and
 * the best w has {@code saving(w)/√w = √(λ ν/a) c/P}. Where that asks for more than full power the
 * best point has full power, for all is convex in the logarithms of b and t.
 */
final class PricedLinks {
  private static final double LN2 = Math.log(2);
  private static final double MOST_TARGET = 200; // far beyond full power on any link
  private static final int MOST_STEPS = 40;
  private static final double TYPICAL_SLOPE = -1.5; // of a hertz's worth, both in logarithms
  private static final double STEP_TOLERANCE = 1e-13;

  /** Both uploads of a round together. */
  double uploadsS;

  double mainHz;
  double federatedHz;

  /** The minimum, in J. */
  double cost;

  /** Settles links with bandwidths of their own. */
  void minimise(
      EnergyLink main, EnergyLink federated, double lambdaW, double mainPrice, double fedPrice) {
    mainHz = main.idle() ? 0 : bestHz(main, lambdaW, mainPrice);
    federatedHz = federated.idle() ? 0 : bestHz(federated, lambdaW, fedPrice);
    uploadsS = 0;
    cost = mainPrice * mainHz + fedPrice * federatedHz;
    add(main, mainHz, lambdaW);
    add(federated, federatedHz, lambdaW);
  }

  /**
   * Settles links that share one bandwidth. Together they want no less than either alone and no
   * more than both alone, as {@code b} times what a hertz saves falls in b.
   */
  void minimiseTogether(EnergyLink main, EnergyLink federated, double lambdaW, double price) {
    double mainAloneHz = main.idle() ? 0 : bestHz(main, lambdaW, price);
    double fedAloneHz = federated.idle() ? 0 : bestHz(federated, lambdaW, price);
    double logLow = Math.log(Math.max(mainAloneHz, fedAloneHz));
    mainHz =
        Math.exp(
            FallingRoot.between(
                logHz -> Math.log(worthOfHz(main, federated, Math.exp(logHz), lambdaW) / price),
                logLow,
                Math.log(mainAloneHz + fedAloneHz),
                logLow,
                TYPICAL_SLOPE,
                STEP_TOLERANCE));
    federatedHz = mainHz;
    uploadsS = 0;
    cost = price * mainHz;
    add(main, mainHz, lambdaW);
    add(federated, mainHz, lambdaW);
  }

  private void add(EnergyLink link, double hz, double lambdaW) {
    if (!link.idle()) {
      double timeS = bestS(link, hz, lambdaW);
      uploadsS += link.uses() * timeS;
      cost += link.energyJ(hz, timeS) + lambdaW * link.uses() * timeS;
    }
  }

  /** The best time of an upload at a bandwidth. */
  private static double bestS(EnergyLink link, double hz, double lambdaW) {
    double w =
        EnergyLink.exponentThatSaves(Math.log(lambdaW * link.snrHz() / (link.powerW() * hz)));
    return link.bits() * LN2 / (hz * Math.min(w, Math.log1p(link.snrHz() / hz)));
  }

  private static double worthOfHz(
      EnergyLink main, EnergyLink federated, double hz, double lambdaW) {
    return worthOfHz(main, hz, lambdaW) + worthOfHz(federated, hz, lambdaW);
  }

  /** What a hertz more saves at the best time. */
  private static double worthOfHz(EnergyLink link, double hz, double lambdaW) {
    if (link.idle()) {
      return 0;
    }
    double timeS = bestS(link, hz, lambdaW);
    return timeS > link.leastS(hz) * (1 + STEP_TOLERANCE)
        ? link.savingJPerHz(hz, timeS)
        : link.uses()
            * (link.powerW() + lambdaW)
            * PricedUplinks.saving(link.bits(), link.snrHz(), hz);
  }

  private static double bestHz(EnergyLink link, double lambdaW, double price) {
    double a = link.bits() * LN2;
    double target =
        Math.log(lambdaW * price / (link.uses() * a)) / 2 + Math.log(link.snrHz() / link.powerW());
    double w = exponent(Math.min(target, MOST_TARGET));
    double hz = Math.sqrt(lambdaW * link.uses() * a / (w * price));
    return w <= Math.log1p(link.snrHz() / hz)
        ? hz
        : PricedUplinks.bestHz(
            link.uses() * (link.powerW() + lambdaW) * link.bits(), link.snrHz(), price);
  }

  /** The w with {@code ln saving(w) − ln(w)/2 = target}; Newton from the side that stays there. */
  private static double exponent(double target) {
    double logW = Math.min((target + LN2) / 1.5, Math.log1p(Math.max(0, target)) + 1);
    for (int i = 0; i < MOST_STEPS; i++) {
      double w = Math.exp(logW);
      double saving = EnergyLink.saving(w);
      double step = (Math.log(saving) - logW / 2 - target) / (w * w * Math.exp(w) / saving - 0.5);
      logW -= step;
      if (Math.abs(step) < STEP_TOLERANCE) {
        break;
      }
    }
    return Math.exp(logW);
  }
}
