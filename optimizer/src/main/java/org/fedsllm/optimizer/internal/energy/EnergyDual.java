package org.fedsllm.optimizer.internal.energy;

import java.util.Arrays;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.internal.numeric.CompensatedSum;
import org.fedsllm.optimizer.internal.numeric.FallingRoot;

/**
 * The Lagrange dual of the least energy within a deadline: each client's deadline has a price λ_k
 * in W and each band a price ν in J/Hz. For given prices and a given local accuracy every link is
 * on its own ({@link PricedLinks}); in the logarithm of y = ln(1/η) the sum {@link #valueAt} is
 * convex. Its minimum over y is a lower bound of the energy, whatever the prices are
 * (docs/BEYOND-BANDWIDTH.md). Not thread-safe.
 */
final class EnergyDual {
  /** Relative allowance for the rounding of the sum and of the links' minima. */
  private static final double ROUNDING = 2e-12;

  private static final double LN2 = Math.log(2);
  private static final double MEETING = 1e-12;

  /** Kept from the deadline, so that bandwidths scaled into their bands still meet it. */
  static final double MARGIN = 1e-11;

  private static final double WIDEST = 1e-1;
  private static final double NARROWEST = 3e-5;
  private static final double SLOPE_STEP = 3e-5;
  private static final int MOST_EXPANSIONS = 60;

  private final DelayProblem problem;
  private final double deadlineS;
  private final double energyJ;
  private final double[] computeW;
  private final double mainBandHz;
  private final double federatedBandHz; // 0 where there is one band
  private final boolean shared;
  private final double[] logLambda;
  private final PricedLinks links = new PricedLinks();
  private final double[] mainHz;
  private final double[] federatedHz;
  private double logMainPrice; // ln of ν for the whole training
  private double logFederatedPrice;

  /**
   * @param computeW what each client draws while it computes
   * @param energyJ about the energy that is expected, a start for the prices
   */
  EnergyDual(DelayProblem problem, double deadlineS, double[] computeW, double energyJ) {
    this.problem = problem;
    this.deadlineS = deadlineS;
    this.energyJ = energyJ;
    this.computeW = computeW;
    shared = problem.band() instanceof BandPlan.Shared;
    if (problem.band() instanceof BandPlan.Separate bands) {
      mainBandHz = bands.mainBandwidthHz();
      federatedBandHz = bands.federatedBandwidthHz();
    } else {
      mainBandHz = problem.band().allBandwidthHz();
      federatedBandHz = 0;
    }
    logLambda = new double[problem.size()];
    for (int k = 0; k < logLambda.length; k++) {
      logLambda[k] = Math.log(powerW(k));
    }
    mainHz = new double[problem.size()];
    federatedHz = new double[problem.size()];
    logMainPrice = Math.log(energyJ / mainBandHz);
    logFederatedPrice = federatedBandHz > 0 ? Math.log(energyJ / federatedBandHz) : logMainPrice;
  }

  /** Bandwidths that the last prices lead to, scaled into the bands, at this accuracy. */
  Allocation bandwidths(double logY) {
    double[] main = mainHz.clone();
    double[] federated = federatedHz.clone();
    double mainSum = Arrays.stream(main).sum();
    double federatedSum = Arrays.stream(federated).sum();
    boolean pooled = federatedBandHz == 0 && !shared;
    double mainScale = mainBandHz / (pooled ? mainSum + federatedSum : mainSum);
    double federatedScale = federatedBandHz > 0 ? federatedBandHz / federatedSum : mainScale;
    Arrays.setAll(main, k -> scaled(main[k], mainScale));
    Arrays.setAll(federated, k -> scaled(federated[k], federatedScale));
    return new Allocation(Math.exp(-Math.exp(logY)), main, federated);
  }

  private static double scaled(double hz, double scale) {
    return hz == 0 ? 0 : hz * scale;
  }

  /** Seeks the prices at which the clients end by the deadline and the bands are used up. */
  void settle(double logY) {
    Round round = new Round(logY);
    logMainPrice =
        FallingRoot.near(logPrice -> mainOver(round, logPrice), logMainPrice, -0.5, MEETING);
  }

  /** By how much the main band is exceeded at a price, when the federated band is used up. */
  private double mainOver(Round round, double logPrice) {
    logMainPrice = logPrice;
    if (federatedBandHz > 0) {
      logFederatedPrice =
          FallingRoot.near(
              logOther -> federatedOver(round, logOther), logFederatedPrice, -0.5, MEETING);
    } else {
      logFederatedPrice = logPrice;
      meetDeadlines(round);
    }
    double usedHz = Arrays.stream(mainHz).sum();
    boolean pooled = federatedBandHz == 0 && !shared;
    return over(pooled ? usedHz + Arrays.stream(federatedHz).sum() : usedHz, mainBandHz);
  }

  private double federatedOver(Round round, double logPrice) {
    logFederatedPrice = logPrice;
    meetDeadlines(round);
    return over(Arrays.stream(federatedHz).sum(), federatedBandHz);
  }

  private static double over(double usedHz, double bandHz) {
    return usedHz > 0 ? Math.log(usedHz / bandHz) : 0;
  }

  private void meetDeadlines(Round round) {
    ClientLoads loads = problem.clients();
    for (int k = 0; k < problem.size(); k++) {
      double leastS =
          LN2
              * (round.uploads * loads.activationBits(k) / loads.mainSnrBandwidthHz(k)
                  + loads.adapterBits(k) / loads.federatedSnrBandwidthHz(k));
      double allowedS =
          deadlineS * (1 - MARGIN) / round.rounds - fixedS(k, round.iterations) - leastS;
      if (allowedS > 0 && leastS > 0) {
        meet(k, round, leastS, allowedS);
      } else {
        minimise(k, round, logLambda[k]);
      }
      mainHz[k] = links.mainHz;
      federatedHz[k] = links.federatedHz;
    }
  }

  /** The time beyond the least falls about as {@code λ^−1/2}. */
  private void meet(int k, Round round, double leastS, double allowedS) {
    logLambda[k] =
        FallingRoot.near(
            logPrice -> {
              minimise(k, round, logPrice);
              return Math.log(Math.max(links.uploadsS - leastS, Double.MIN_NORMAL) / allowedS);
            },
            logLambda[k],
            -0.5,
            MEETING);
  }

  private void minimise(int k, Round round, double logPrice) {
    double lambdaW = Math.exp(logPrice);
    double mainPrice = Math.exp(logMainPrice) / round.rounds;
    EnergyLink main = main(k, round.uploads);
    EnergyLink federated = federated(k);
    if (shared) {
      links.minimiseTogether(main, federated, lambdaW, mainPrice);
    } else {
      double federatedPrice = Math.exp(logFederatedPrice) / round.rounds;
      links.minimise(main, federated, lambdaW, mainPrice, federatedPrice);
    }
  }

  /** The least of the Lagrange function over bandwidths, times and powers, at one accuracy. */
  double valueAt(double logY) {
    Round round = new Round(logY);
    CompensatedSum gained = new CompensatedSum();
    CompensatedSum paid = new CompensatedSum();
    paid.add(Math.exp(logMainPrice) * mainBandHz);
    paid.add(federatedBandHz > 0 ? Math.exp(logFederatedPrice) * federatedBandHz : 0);
    for (int k = 0; k < problem.size(); k++) {
      minimise(k, round, logLambda[k]);
      double lambdaW = Math.exp(logLambda[k]);
      double computeJ = round.iterations * problem.clients().clientComputeS(k) * computeW[k];
      gained.add(round.rounds * (computeJ + lambdaW * fixedS(k, round.iterations) + links.cost));
      paid.add(lambdaW * deadlineS);
    }
    return gained.value() - paid.value() - ROUNDING * (gained.value() + paid.value());
  }

  /**
   * The least value over all accuracies, by convexity: once a point is no higher than its two
   * neighbours, the lines through neighbour and point, prolonged, lie below the curve.
   *
   * @return the bound in J, not above zero where nothing could be shown
   */
  double lowerBoundJ(double logY) {
    double middle = logY;
    double value = valueAt(middle);
    for (double width = WIDEST; ; width /= 4) {
      double left = valueAt(middle - width);
      double right = valueAt(middle + width);
      for (int i = 0; i < MOST_EXPANSIONS && Math.min(left, right) < value; i++) {
        if (left < right) {
          middle -= width;
          right = value;
          value = left;
          left = valueAt(middle - width);
        } else {
          middle += width;
          left = value;
          value = right;
          right = valueAt(middle + width);
        }
      }
      if (!(left >= value && right >= value)) {
        return 0;
      }
      if (width < NARROWEST) {
        return value - Math.max(left - value, right - value);
      }
    }
  }

  /** The last prices and how the value falls at them, to {@link #mix} later. */
  Slope slopeAt(double logY) {
    return new Slope(fallAt(logY), logLambda.clone(), logMainPrice, logFederatedPrice);
  }

  /**
   * Prices between those on the two sides of a kink, so that the value is level there: it is linear
   * in the prices as long as the plan is the same.
   */
  void mix(Slope falling, Slope rising) {
    double share = falling.fall / (falling.fall - rising.fall);
    for (int k = 0; k < logLambda.length; k++) {
      logLambda[k] = mixed(falling.logLambda[k], rising.logLambda[k], share);
    }
    logMainPrice = mixed(falling.logMainPrice, rising.logMainPrice, share);
    logFederatedPrice = mixed(falling.logFederatedPrice, rising.logFederatedPrice, share);
  }

  /**
   * Adds to the prices what the fastest plan at the accuracy pays for delay. Where that plan alone
   * meets the deadline it stays the best at every sum of the two, and the sum may be level.
   *
   * @param weights what a second is worth there, client by client
   */
  void lean(double logY, Allocation fastest, Multipliers weights) {
    Round round = new Round(logY);
    double addedW = Arrays.stream(logLambda).map(Math::exp).sum();
    double mainWorth = 0;
    double federatedWorth = 0;
    for (int k = 0; k < logLambda.length; k++) {
      double weight = round.rounds * weights.clientWeight(k);
      double mainHz = main(k, round.uploads).worthOfHz(fastest.mainBandwidthHz(k));
      double adapterHz = federated(k).worthOfHz(fastest.federatedBandwidthHz(k));
      mainWorth = Math.max(mainWorth, weight * (shared ? mainHz + adapterHz : mainHz));
      federatedWorth = Math.max(federatedWorth, weight * adapterHz);
      logLambda[k] = Math.log(Math.exp(logLambda[k]) + addedW * weights.clientWeight(k));
    }
    logMainPrice = Math.log(Math.exp(logMainPrice) + addedW * mainWorth);
    logFederatedPrice = Math.log(Math.exp(logFederatedPrice) + addedW * federatedWorth);
  }

  private static double mixed(double logOne, double logOther, double share) {
    return Math.log((1 - share) * Math.exp(logOne) + share * Math.exp(logOther));
  }

  /**
   * Prices, and how fast the value falls towards larger y at them, relative to the energy; not to
   * be changed.
   */
  record Slope(double fall, double[] logLambda, double logMainPrice, double logFederatedPrice) {}

  private double fallAt(double logY) {
    double fallJ = valueAt(logY - SLOPE_STEP) - valueAt(logY + SLOPE_STEP);
    return fallJ / (2 * SLOPE_STEP * energyJ);
  }

  /** What a local accuracy makes of a round. */
  private final class Round {
    private final double iterations;
    private final double rounds;
    private final double uploads;

    Round(double logY) {
      double y = Math.exp(logY);
      iterations = problem.convergence().v() * y / LN2;
      rounds = problem.convergence().a() / -Math.expm1(-y);
      uploads = problem.schedule().activationUploads(iterations);
    }
  }

  private double fixedS(int k, double iterations) {
    ClientLoads loads = problem.clients();
    return iterations * loads.fixedPerIterationS(k) + loads.fixedPerRoundS(k);
  }

  /** Where the power is not known, that which the SNR stands for is the unit. */
  private double powerW(int k) {
    double powerW = problem.clients().transmitPowerW(k);
    return powerW > 0 ? powerW : 1;
  }

  private EnergyLink main(int k, double uploads) {
    ClientLoads loads = problem.clients();
    return new EnergyLink(uploads, loads.activationBits(k), powerW(k), loads.mainSnrBandwidthHz(k));
  }

  private EnergyLink federated(int k) {
    ClientLoads loads = problem.clients();
    return new EnergyLink(1, loads.adapterBits(k), powerW(k), loads.federatedSnrBandwidthHz(k));
  }
}
