package org.fedsllm.optimizer.internal.design;

import java.util.Arrays;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;

/**
 * What it costs in bandwidth to meet the deadline of a round, client by client and candidate by
 * candidate (EQ-10): once the deadline, the local iterations and the prices of the bands are given,
 * each client's choice is its own.
 *
 * <p>A cost is the value of {@code min over b of price · b + w (time − budget)} at a weight w that
 * makes time and budget meet. It is a lower bound for every w, and as the minimum over b of
 * functions that are affine in the local iterations it is concave in them, as is the least of
 * several and the sum of them over the clients; so between two numbers of iterations the sum is no
 * less than at the worse end. Not thread-safe.
 */
final class DeadlineCosts {
  private static final double LN2 = Math.log(2);
  private static final int MOST_STEPS = 40;
  private static final double MEETING = 1e-8;
  private static final double BEYOND_THE_BAND = 4;
  private static final double LOWERED = Math.log(4);

  private final DelayProblem problem;
  private final int[] numbers;
  private final ClientLoads[] loads;
  private final double[][] logWeights; // by candidate and client
  private final int[] choice;
  private BandPrices prices;
  private PricedUplinks uplinks;

  /**
   * @param numbers the candidates that a client may take
   */
  DeadlineCosts(DelayProblem problem, int[] numbers) {
    this.problem = problem;
    this.numbers = numbers;
    loads = new ClientLoads[numbers.length];
    logWeights = new double[numbers.length][problem.size()];
    choice = new int[problem.size()];
    for (int i = 0; i < numbers.length; i++) {
      loads[i] = problem.candidates().get(numbers[i]).loads();
      Arrays.fill(logWeights[i], Double.NaN);
    }
  }

  /**
   * Finds the weights and the cheapest candidates for a deadline.
   *
   * @return bandwidth needed beyond the bands, at their prices: not positive only if a round of
   *     {@code roundS} may be possible, which with one band it then is
   */
  double settle(double iterations, double roundS, BandPrices bandPrices) {
    prices = bandPrices;
    boolean shared = problem.band() instanceof BandPlan.Shared;
    uplinks = new PricedUplinks(shared, prices.main(), prices.federated());
    double sum = 0;
    for (int k = 0; k < problem.size(); k++) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < numbers.length; i++) {
        double cost = settle(i, k, iterations, roundS);
        if (cost < least) {
          least = cost;
          choice[k] = i;
        }
      }
      sum += least;
    }
    return sum - prices.all();
  }

  /** The same need at the settled weights, so a lower bound of it, for another deadline. */
  double needAt(double iterations, double roundS) {
    double sum = 0;
    for (int k = 0; k < problem.size(); k++) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < numbers.length; i++) {
        least = Math.min(least, costAt(i, k, logWeights[i][k], iterations, roundS));
      }
      sum += least;
    }
    return sum - prices.all();
  }

  /** The cheapest candidates as last settled, by the problem's numbers. */
  int[] choice() {
    return Arrays.stream(choice).map(i -> numbers[i]).toArray();
  }

  /** The cost of candidate number {@code number} for client {@code k} as last settled. */
  double cost(int number, int k, double iterations, double roundS) {
    int i = 0;
    while (numbers[i] != number) {
      i++;
    }
    return costAt(i, k, logWeights[i][k], iterations, roundS);
  }

  private double settle(int i, int k, double iterations, double roundS) {
    ClientLoads load = loads[i];
    double uploads = problem.schedule().activationUploads(iterations);
    double leastS =
        LN2
            * (uploads * load.activationBits(k) / load.mainSnrBandwidthHz(k)
                + load.adapterBits(k) / load.federatedSnrBandwidthHz(k));
    double allowedS = roundS - fixedS(load, k, iterations) - leastS;
    if (!(allowedS > 0)) { // no bandwidth is enough; at this weight the bound says so clearly
      double shortS = Math.max(-allowedS, 1e-12 * roundS);
      logWeights[i][k] = Math.log(BEYOND_THE_BAND * prices.all() / shortS);
      return noMoreThanNeeded(i, k, iterations, roundS);
    }
    double logWeight = logWeights[i][k];
    if (Double.isNaN(logWeight)) {
      logWeight = Math.log(prices.all() / problem.size() / allowedS);
    }
    logWeights[i][k] = meetingWeight(i, k, iterations, leastS, allowedS, logWeight);
    return noMoreThanNeeded(i, k, iterations, roundS);
  }

  /**
   * Lowers the weight of a client that needs far more than there is: a smaller one says as much,
   * and holds on a wider interval.
   */
  private double noMoreThanNeeded(int i, int k, double iterations, double roundS) {
    double enough = BEYOND_THE_BAND * prices.all();
    double cost = costAt(i, k, logWeights[i][k], iterations, roundS);
    while (cost > enough) {
      double lowered = costAt(i, k, logWeights[i][k] - LOWERED, iterations, roundS);
      if (!(lowered >= enough)) {
        return cost;
      }
      logWeights[i][k] -= LOWERED;
      cost = lowered;
    }
    return cost;
  }

  /** The weight whose upload time is the allowed one: the excess falls about as {@code w^−1/2}. */
  private double meetingWeight(
      int i, int k, double iterations, double leastS, double allowedS, double start) {
    double x = start;
    double slope = -0.5;
    double lastX = Double.NaN;
    double lastRest = Double.NaN;
    for (int step = 0; step < MOST_STEPS; step++) {
      minimise(i, k, x, iterations);
      double excessS = Math.max(uplinks.uploadS - leastS, Double.MIN_NORMAL);
      double rest = Math.log(excessS / allowedS);
      if (!(Math.abs(rest) > MEETING)) {
        break;
      }
      double secant = (rest - lastRest) / (x - lastX);
      slope = secant < -0.2 && secant > -3 ? secant : slope;
      lastX = x;
      lastRest = rest;
      x -= rest / slope;
    }
    return x;
  }

  private double costAt(int i, int k, double logWeight, double iterations, double roundS) {
    double weight = minimise(i, k, logWeight, iterations);
    return uplinks.cost + weight * (uplinks.uploadS + fixedS(loads[i], k, iterations) - roundS);
  }

  private double minimise(int i, int k, double logWeight, double iterations) {
    ClientLoads load = loads[i];
    double weight = Math.exp(logWeight);
    uplinks.minimise(
        weight,
        problem.schedule().activationUploads(iterations) * load.activationBits(k),
        load.mainSnrBandwidthHz(k),
        load.adapterBits(k),
        load.federatedSnrBandwidthHz(k));
    return weight;
  }

  private static double fixedS(ClientLoads load, int k, double iterations) {
    return iterations * load.fixedPerIterationS(k) + load.fixedPerRoundS(k);
  }
}
