package org.fedsllm.optimizer.internal.energy;

import java.util.Arrays;

/**
 * Divides a band among uploads of given times for the least energy: one price for a hertz, and each
 * link takes bandwidth until a hertz saves no more than that, and no less than full power needs.
 * Not thread-safe.
 */
final class EnergyBand {
  private static final int MOST_PRICES = 100;
  private static final int HALVINGS = 40;
  private static final double FULL = 1e-9;

  private final boolean shared;
  private final EnergyLink[] main;
  private final double[] mainS;
  private final EnergyLink[] federated;
  private final double[] federatedS;
  private final double[] mainLeastHz;
  private final double[] federatedLeastHz;
  private final double[] mainHz;
  private final double[] federatedHz;

  EnergyBand(
      boolean shared,
      EnergyLink[] main,
      double[] mainS,
      EnergyLink[] federated,
      double[] federatedS) {
    this.shared = shared;
    this.main = main;
    this.mainS = mainS;
    this.federated = federated;
    this.federatedS = federatedS;
    mainHz = new double[main.length];
    federatedHz = new double[main.length];
    mainLeastHz = new double[main.length];
    federatedLeastHz = new double[main.length];
    for (int k = 0; k < main.length; k++) {
      mainLeastHz[k] = main[k].leastHz(mainS[k]);
      federatedLeastHz[k] = federated[k].leastHz(federatedS[k]);
    }
  }

  double[] mainHz() {
    return mainHz.clone();
  }

  double[] federatedHz() {
    return federatedHz.clone();
  }

  /**
   * Divides {@code bandHz} among the links of the kinds that are in it.
   *
   * <p>As a bandwidth falls about with the root of its price, the next price follows the square of
   * the excess; the interval between a price too low and one too high keeps it safe. The dearer end
   * leaves some of the band, and giving that out saves power.
   *
   * @return false if even full power needs more, up to rounding; then nothing should change
   */
  boolean fill(double bandHz, boolean ofMain, boolean ofFederated) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double logPrice = Math.log(meanSaving(bandHz, ofMain, ofFederated));
    for (int i = 0; i < MOST_PRICES; i++) {
      double usedHz = take(Math.exp(logPrice), ofMain, ofFederated);
      if (usedHz <= bandHz && usedHz >= bandHz * (1 - FULL)) {
        scale(bandHz / usedHz);
        return true;
      }
      if (usedHz > bandHz) {
        low = logPrice;
      } else {
        high = logPrice;
      }
      logPrice += 2 * Math.log(usedHz / bandHz) + FULL / 2;
      boolean outside = !(logPrice > low && logPrice < high);
      if (Double.isFinite(low + high) && (outside || i % 3 == 2)) {
        logPrice = (low + high) / 2;
      }
    }
    return false;
  }

  /** What a hertz saves if all links that are in it have equally many. */
  private double meanSaving(double bandHz, boolean ofMain, boolean ofFederated) {
    double eachHz = bandHz / main.length;
    double sum = Double.MIN_NORMAL;
    for (int k = 0; k < main.length; k++) {
      double mainEachHz = Math.max(eachHz, mainLeastHz[k]);
      double federatedEachHz = Math.max(eachHz, federatedLeastHz[k]);
      sum += ofMain ? main[k].savingJPerHz(mainEachHz, mainS[k]) : 0;
      sum += ofFederated ? federated[k].savingJPerHz(federatedEachHz, federatedS[k]) : 0;
    }
    return sum / main.length;
  }

  private double take(double price, boolean ofMain, boolean ofFederated) {
    double usedHz = 0;
    for (int k = 0; k < main.length; k++) {
      boolean onMain = ofMain && !main[k].idle();
      boolean onFederated = ofFederated && !federated[k].idle();
      double mainBestHz = onMain ? main[k].bestHz(price, mainS[k]) : 0;
      double federatedBestHz = onFederated ? federated[k].bestHz(price, federatedS[k]) : 0;
      if (shared) {
        double bestHz =
            onMain && onFederated
                ? together(k, price, mainBestHz, federatedBestHz)
                : mainBestHz + federatedBestHz;
        mainHz[k] = Math.max(bestHz, Math.max(mainLeastHz[k], federatedLeastHz[k]));
        federatedHz[k] = mainHz[k];
        usedHz += mainHz[k];
      } else {
        mainHz[k] = onMain ? Math.max(mainBestHz, mainLeastHz[k]) : 0;
        federatedHz[k] = onFederated ? Math.max(federatedBestHz, federatedLeastHz[k]) : 0;
        usedHz += mainHz[k] + federatedHz[k];
      }
    }
    return usedHz;
  }

  /** Two links on one bandwidth want no less than either alone and no more than both alone. */
  private double together(int k, double price, double mainBestHz, double federatedBestHz) {
    double low = Math.max(mainBestHz, federatedBestHz);
    double high = mainBestHz + federatedBestHz;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double saving =
          main[k].savingJPerHz(middle, mainS[k]) + federated[k].savingJPerHz(middle, federatedS[k]);
      if (saving > price) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private void scale(double factor) {
    Arrays.setAll(mainHz, k -> mainHz[k] * factor);
    Arrays.setAll(federatedHz, k -> federatedHz[k] * factor);
  }
}
