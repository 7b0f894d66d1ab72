package org.fedsllm.optimizer.internal.joint;

import static org.fedsllm.optimizer.internal.joint.ClientResponse.COLUMNS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.EXCESS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.ITERATIONS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.OWN;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.PRICE;

import java.util.Arrays;
import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;
import org.fedsllm.optimizer.internal.numeric.SmallLinearSystem;

/**
 * The first-order conditions that tie the clients together, summed up client by client: each band
 * is used up, and the weighted clients gain as much from one more iteration as the rounds that it
 * saves are worth.
 *
 * <p>With the clients' own conditions eliminated, at most three unknowns are left: the moves of
 * {@code ln D}, {@code ln I} and ν. Sums carry five columns: the value and its response to {@link
 * ClientResponse}'s columns.
 */
final class KktSystem {
  private static final int VALUE = COLUMNS;

  private final Uplinks uplinks;
  private final boolean accuracyFree;
  private final SmallLinearSystem system = new SmallLinearSystem(3);

  private final double[] mainHz = new double[COLUMNS + 1];
  private final double[] federatedHz = new double[COLUMNS + 1];
  private final double[] growingS = new double[COLUMNS + 1];
  private final double[] standingS = new double[COLUMNS + 1];

  /** The Newton step, after {@link #solve}. */
  double excessStep;

  double iterationsStep;
  double priceStep;

  KktSystem(Uplinks uplinks, boolean accuracyFree) {
    this.uplinks = uplinks;
    this.accuracyFree = accuracyFree;
  }

  void clear() {
    Arrays.fill(mainHz, 0);
    Arrays.fill(federatedHz, 0);
    Arrays.fill(growingS, 0);
    Arrays.fill(standingS, 0);
  }

  /** Adds client {@code k} as {@code client} has settled it. */
  void add(int k, ClientResponse client) {
    double main = uplinks.shared || client.main.uploadS > 0 ? client.mainHz[k] : 0;
    double federated = !uplinks.shared && client.federated.uploadS > 0 ? client.federatedHz[k] : 0;
    double w = client.weight;
    for (int j = 0; j < COLUMNS; j++) {
      mainHz[j] += main * client.mainShift[j];
      federatedHz[j] += federated * client.federatedShift[j];
      growingS[j] += w * (client.growingS * client.weightShift[j] + client.growingShift[j]);
      standingS[j] += w * (client.standingS * client.weightShift[j] + client.standingShift[j]);
    }
    mainHz[VALUE] += main;
    federatedHz[VALUE] += federated;
    growingS[VALUE] += w * client.growingS;
    standingS[VALUE] += w * client.standingS;
  }

  /** Relative rest of the main band's limit, or of the one band's. */
  double mainRest() {
    return Math.log(mainBandUse() / uplinks.mainBandHz);
  }

  /** Logarithmic rest of the federated band's limit. */
  double federatedRest() {
    return Math.log(federatedHz[VALUE] / uplinks.federatedBandHz);
  }

  /**
   * Logarithm of what the bands in use cost at the point's prices over what they are worth:
   * negative while the deadline is generous.
   */
  double costRest(Point at) {
    if (!uplinks.twoBands) {
      return uplinks.separate && uplinks.mainSenders == 0 ? federatedRest() : mainRest();
    }
    double price = Math.exp(at.logPrice());
    return Math.log(
        (mainHz[VALUE] + price * federatedHz[VALUE])
            / (uplinks.mainBandHz + price * uplinks.federatedBandHz));
  }

  /** {@code d ln T / d ln I} at fixed limits: 0 at the best local accuracy. */
  double slope(Point at) {
    return growingShare() - BestLocalAccuracy.roundsElasticity(uplinks.y(at.iterations()));
  }

  /**
   * Solves for the Newton step at {@code at}.
   *
   * @return the largest residual of the system before the step
   */
  double solve(Point at) {
    system.clear();
    boolean freePrice = uplinks.twoBands;
    boolean freeIterations = accuracyFree && !pinned(at);
    double worst = 0;
    if (uplinks.mainSenders > 0 || !uplinks.separate) {
      worst = Math.max(worst, Math.abs(mainRest()));
      bandRow(mainRest(), freeIterations, freePrice, usedBands());
    }
    if (uplinks.separate && uplinks.federatedSenders > 0) {
      worst = Math.max(worst, Math.abs(federatedRest()));
      bandRow(federatedRest(), freeIterations, freePrice, federatedHz);
    }
    if (freeIterations) {
      worst = Math.max(worst, Math.abs(accuracyRow(at, freePrice)));
    }
    system.solve();
    excessStep = system.solution(0);
    iterationsStep = freeIterations ? system.solution(1) : 0;
    priceStep = freePrice ? system.solution(freeIterations ? 2 : 1) : 0;
    return worst;
  }

  private double mainBandUse() {
    return uplinks.separate ? mainHz[VALUE] : mainHz[VALUE] + federatedHz[VALUE];
  }

  /** The columns of the band that {@link #mainRest} looks at. */
  private double[] usedBands() {
    if (uplinks.separate || uplinks.shared) {
      return mainHz;
    }
    double[] both = new double[COLUMNS + 1];
    for (int j = 0; j <= COLUMNS; j++) {
      both[j] = mainHz[j] + federatedHz[j];
    }
    return both;
  }

  private void bandRow(double rest, boolean freeIterations, boolean freePrice, double[] sum) {
    double used = sum[VALUE];
    system.startRow(-rest - sum[OWN] / used);
    system.put(sum[EXCESS] / used);
    if (freeIterations) {
      system.put(sum[ITERATIONS] / used);
    }
    if (freePrice) {
      system.put(sum[PRICE] / used);
    }
  }

  /**
   * The accuracy's condition: growing and standing time, weighted, are to each other as {@code y}
   * to {@code e^y − 1 − y}. With one kind of client this is EQ-11.
   */
  private double accuracyRow(Point at, boolean freePrice) {
    double y = uplinks.y(at.iterations());
    double beyond = BestLocalAccuracy.expm1Minus(y);
    double rest = Math.log(growingS[VALUE] / standingS[VALUE] * (beyond / y));
    system.startRow(-rest - accuracyColumn(OWN));
    system.put(accuracyColumn(EXCESS));
    system.put(accuracyColumn(ITERATIONS) + y * Math.expm1(y) / beyond - 1);
    if (freePrice) {
      system.put(accuracyColumn(PRICE));
    }
    return rest;
  }

  private double accuracyColumn(int j) {
    return growingS[j] / growingS[VALUE] - standingS[j] / standingS[VALUE];
  }

  /** The weighted share κ of the round that grows with the iterations. */
  double growingShare() {
    return growingS[VALUE] / (growingS[VALUE] + standingS[VALUE]);
  }

  /** Whether η stays at the end of its range because the delay still falls outward. */
  private boolean pinned(Point at) {
    double y = uplinks.y(at.iterations());
    return (y <= BestLocalAccuracy.LEAST_Y * (1 + 1e-9) && slope(at) >= 0)
        || (y >= BestLocalAccuracy.MOST_Y * (1 - 1e-9) && slope(at) <= 0);
  }
}
