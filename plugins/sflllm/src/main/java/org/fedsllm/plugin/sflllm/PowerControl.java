package org.fedsllm.plugin.sflllm;

import java.util.Arrays;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * The paper's power control: the least round for given subchannels when, on each link, a client has
 * a power limit and the sum of all powers a cap.
 *
 * <p>In the rates the problem is convex. For a deadline each client divides its time between its
 * two uploads so that the powers, priced 1 towards the main server and {@code e^ν} towards the
 * federated one, are least; ν is sought so that both caps hold, and the deadline is halved. Where
 * the caps bind nobody, full power is best. As the channel is flat, a client's power density is the
 * same on all of its subchannels of a link.
 */
final class PowerControl {
  private static final int DEADLINE_HALVINGS = 45;
  private static final int PRICE_HALVINGS = 40;
  private static final int TIME_HALVINGS = 45;
  private static final double LARGEST_LOG_PRICE = 60;

  private final Uplinks uplinks;
  private final Setting setting;
  private final Decision current;
  private final SolveMonitor monitor;
  private final double iterations;
  private final LinkPower[] main;
  private final LinkPower[] federated;
  private final double mainCapW;
  private final double federatedCapW;
  private final double[] mainShare;
  private final double[] federatedShare;

  PowerControl(Uplinks uplinks, Setting setting, Decision current, SolveMonitor monitor) {
    this.uplinks = uplinks;
    this.setting = setting;
    this.current = current;
    this.monitor = monitor;
    iterations = uplinks.iterations(current.localAccuracy());
    double uploads = uplinks.uploads(current.localAccuracy());
    int size = uplinks.size();
    main = new LinkPower[size];
    federated = new LinkPower[size];
    for (int k = 0; k < size; k++) {
      main[k] =
          new LinkPower(
              uplinks.powerLimitW(k),
              uploads * uplinks.loads().activationBits(k),
              current.main()[k] * uplinks.grid().mainWidthHz(),
              uplinks.loads().mainSnrBandwidthHz(k));
      federated[k] =
          new LinkPower(
              uplinks.powerLimitW(k),
              uplinks.loads().adapterBits(k),
              current.federated()[k] * uplinks.grid().federatedWidthHz(),
              uplinks.loads().federatedSnrBandwidthHz(k));
    }
    mainCapW = setting.mainPowerCap() * sendersLimitW(main);
    federatedCapW = setting.federatedPowerCap() * sendersLimitW(federated);
    mainShare = new double[size];
    federatedShare = new double[size];
  }

  /** Every client has the same share of its limit, as much as the caps allow. */
  static Decision equalShares(Setting setting, Decision current) {
    double[] towardsMain = new double[current.main().length];
    double[] towardsFederated = new double[current.main().length];
    Arrays.fill(towardsMain, setting.mainPowerCap());
    Arrays.fill(towardsFederated, setting.federatedPowerCap());
    return current.withPower(towardsMain, towardsFederated);
  }

  /** {@code current} at its best power; itself where the monitor cancels. */
  Decision best() {
    double low = slowestAtFullPowerS();
    if (setting.mainPowerCap() == 1 && setting.federatedPowerCap() == 1) {
      return full();
    }
    if (meets(low)) {
      return decision();
    }
    double high = slowestNowS();
    for (int i = 0; i < DEADLINE_HALVINGS; i++) {
      if (monitor.cancelled()) {
        return current;
      }
      double middle = (low + high) / 2;
      if (meets(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return meets(high) ? decision() : current;
  }

  /** Where no cap binds, less than full power would only hinder the other blocks. */
  private Decision full() {
    Arrays.fill(mainShare, 1);
    Arrays.fill(federatedShare, 1);
    return decision();
  }

  private Decision decision() {
    double[] towardsMain = mainShare.clone();
    double[] towardsFederated = federatedShare.clone();
    for (int k = 0; k < towardsMain.length; k++) {
      towardsMain[k] = main[k].bits() == 0 ? 1 : towardsMain[k];
      towardsFederated[k] = federated[k].bits() == 0 ? 1 : towardsFederated[k];
    }
    return current.withPower(towardsMain, towardsFederated);
  }

  /** Whether all clients can meet {@code roundS}; if so, the shares are filled in. */
  private boolean meets(double roundS) {
    double low = -LARGEST_LOG_PRICE;
    double high = LARGEST_LOG_PRICE;
    for (int i = 0; i < PRICE_HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (!fillShares(roundS, Math.exp(middle))) {
        return false;
      }
      boolean mainHolds = sumW(main, mainShare) <= mainCapW;
      boolean federatedHolds = sumW(federated, federatedShare) <= federatedCapW;
      if (mainHolds == federatedHolds) {
        return mainHolds; // both hold; or both fail, and then no price helps
      }
      if (mainHolds) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return false;
  }

  /** The priced least powers of all; false if a client is too slow even at its limit. */
  private boolean fillShares(double roundS, double price) {
    for (int k = 0; k < main.length; k++) {
      double timeS = roundS - uplinks.fixedS(k, iterations);
      double leastMainS = main[k].leastS();
      double leastFederatedS = federated[k].leastS();
      if (!(timeS >= (leastMainS + leastFederatedS) * (1 - 1e-15))) {
        return false;
      }
      double mainS = bestMainTimeS(k, leastMainS, timeS - leastFederatedS, timeS, price);
      mainShare[k] = main[k].share(mainS);
      federatedShare[k] = federated[k].share(timeS - mainS);
    }
    return true;
  }

  private double bestMainTimeS(
      int k, double leastMainS, double mostMainS, double timeS, double price) {
    if (main[k].bits() == 0) {
      return 0;
    }
    if (federated[k].bits() == 0) {
      return timeS;
    }
    double low = leastMainS;
    double high = Math.max(leastMainS, mostMainS);
    for (int i = 0; i < TIME_HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (main[k].savingWPerS(middle) > price * federated[k].savingWPerS(timeS - middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double slowestAtFullPowerS() {
    double slowestS = 0;
    for (int k = 0; k < main.length; k++) {
      double leastS = uplinks.fixedS(k, iterations) + main[k].leastS() + federated[k].leastS();
      slowestS = Math.max(slowestS, leastS);
    }
    return slowestS;
  }

  private double slowestNowS() {
    double uploads = uplinks.uploads(current.localAccuracy());
    double slowestS = 0;
    for (int k = 0; k < main.length; k++) {
      slowestS = Math.max(slowestS, uplinks.roundS(k, current, iterations, uploads));
    }
    return slowestS;
  }

  private static double sendersLimitW(LinkPower[] links) {
    return Arrays.stream(links)
        .filter(link -> link.bits() > 0)
        .mapToDouble(LinkPower::limitW)
        .sum();
  }

  private static double sumW(LinkPower[] links, double[] shares) {
    double sum = 0;
    for (int k = 0; k < links.length; k++) {
      sum += links[k].limitW() * shares[k];
    }
    return sum;
  }
}
