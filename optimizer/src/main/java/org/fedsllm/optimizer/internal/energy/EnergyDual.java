package org.fedsllm.optimizer.internal.energy;

import java.util.Arrays;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;

/**
 * The Lagrange dual of the least energy within a deadline: each client's deadline has a price λ_k
 * in W and each band a price ν in J/Hz. For given prices and a given local accuracy every link is
 * on its own ({@link PricedLinks}); in the logarithm of y = ln(1/η) the sum {@link #valueAt} is
 * convex. Its minimum over y is a lower bound of the energy, whatever the prices are
 * (docs/BEYOND-BANDWIDTH.md). Not thread-safe.
 */
final class EnergyDual {
  /** Relative allowance for the rounding of the sum and of the links' minima. */
  private static final double ROUNDING = 1e-11;

  private static final double LN2 = Math.log(2);
  private static final int MOST_ROUNDS = 80;
  private static final int MOST_STEPS = 40;
  private static final double MEETING = 1e-10;

  /** Kept from the deadline, so that bandwidths scaled into their bands still meet it. */
  private static final double MARGIN = 1e-8;

  private static final double LARGEST_STEP = 4;
  private static final double LEAST_ELASTICITY = 0.02;
  private static final double WIDEST = 1e-1;
  private static final double NARROWEST = 3e-5;
  private static final int MOST_EXPANSIONS = 60;

  private final DelayProblem problem;
  private final double deadlineS;
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
      logLambda[k] = Math.log(problem.clients().transmitPowerW(k));
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
    double mainElasticity = 0.5;
    double federatedElasticity = 0.5;
    double mainLast = Double.NaN;
    double federatedLast = Double.NaN;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      meetDeadlines(logY);
      double mainSum = Arrays.stream(mainHz).sum();
      double federatedSum = Arrays.stream(federatedHz).sum();
      boolean pooled = federatedBandHz == 0 && !shared;
      double mainOver = over(pooled ? mainSum + federatedSum : mainSum, mainBandHz);
      double federatedOver = federatedBandHz > 0 ? over(federatedSum, federatedBandHz) : 0;
      if (Math.abs(mainOver) < MEETING && Math.abs(federatedOver) < MEETING) {
        return;
      }
      mainElasticity = elasticity(mainElasticity, mainLast, mainOver);
      federatedElasticity = elasticity(federatedElasticity, federatedLast, federatedOver);
      logMainPrice += step(mainOver / mainElasticity);
      logFederatedPrice =
          federatedBandHz > 0
              ? logFederatedPrice + step(federatedOver / federatedElasticity)
              : logMainPrice;
      mainLast = mainOver;
      federatedLast = federatedOver;
    }
  }

  /** An excess that was {@code last} before a step at {@code elasticity} should be none. */
  private static double elasticity(double elasticity, double last, double now) {
    double measured = elasticity * (1 - now / last);
    boolean usable = measured > LEAST_ELASTICITY && measured < 2 && last != 0;
    return usable ? measured : elasticity;
  }

  private static double over(double usedHz, double bandHz) {
    return usedHz > 0 ? Math.log(usedHz / bandHz) : 0;
  }

  private static double step(double wanted) {
    return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, wanted));
  }

  private void meetDeadlines(double logY) {
    double iterations = problem.convergence().v() * Math.exp(logY) / LN2;
    double rounds = problem.convergence().a() / -Math.expm1(-Math.exp(logY));
    double uploads = problem.schedule().activationUploads(iterations);
    ClientLoads loads = problem.clients();
    for (int k = 0; k < problem.size(); k++) {
      EnergyLink main = main(k, uploads);
      EnergyLink federated = federated(k);
      double leastS =
          LN2
              * (uploads * loads.activationBits(k) / loads.mainSnrBandwidthHz(k)
                  + loads.adapterBits(k) / loads.federatedSnrBandwidthHz(k));
      double allowedS = deadlineS * (1 - MARGIN) / rounds - fixedS(k, iterations) - leastS;
      if (allowedS > 0 && leastS > 0) {
        meet(k, main, federated, rounds, leastS, allowedS);
      }
      minimise(k, main, federated, rounds);
      mainHz[k] = links.mainHz;
      federatedHz[k] = links.federatedHz;
    }
  }

  /** The time beyond the least falls about as {@code λ^−1/2}. */
  private void meet(
      int k, EnergyLink main, EnergyLink federated, double rounds, double leastS, double allowed) {
    double slope = -0.5;
    double lastX = Double.NaN;
    double lastRest = Double.NaN;
    for (int i = 0; i < MOST_STEPS; i++) {
      minimise(k, main, federated, rounds);
      double rest = Math.log(Math.max(links.uploadsS - leastS, Double.MIN_NORMAL) / allowed);
      if (!(Math.abs(rest) > MEETING)) {
        return;
      }
      double secant = (rest - lastRest) / (logLambda[k] - lastX);
      slope = secant < -0.1 && secant > -3 ? secant : slope;
      lastX = logLambda[k];
      lastRest = rest;
      logLambda[k] -= step(rest / slope);
    }
  }

  private void minimise(int k, EnergyLink main, EnergyLink federated, double rounds) {
    double lambdaW = Math.exp(logLambda[k]);
    double mainPrice = Math.exp(logMainPrice) / rounds;
    if (shared) {
      links.minimiseTogether(main, federated, lambdaW, mainPrice);
    } else {
      links.minimise(main, federated, lambdaW, mainPrice, Math.exp(logFederatedPrice) / rounds);
    }
  }

  /** The least of the Lagrange function over bandwidths, times and powers, at one accuracy. */
  double valueAt(double logY) {
    double y = Math.exp(logY);
    double iterations = problem.convergence().v() * y / LN2;
    double rounds = problem.convergence().a() / -Math.expm1(-y);
    double uploads = problem.schedule().activationUploads(iterations);
    double gained = 0;
    double paid =
        Math.exp(logMainPrice) * mainBandHz
            + (federatedBandHz > 0 ? Math.exp(logFederatedPrice) * federatedBandHz : 0);
    for (int k = 0; k < problem.size(); k++) {
      minimise(k, main(k, uploads), federated(k), rounds);
      double lambdaW = Math.exp(logLambda[k]);
      double computeJ = iterations * problem.clients().clientComputeS(k) * computeW[k];
      gained += rounds * (computeJ + lambdaW * fixedS(k, iterations) + links.cost);
      paid += lambdaW * deadlineS;
    }
    return gained - paid - ROUNDING * (gained + paid);
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

  /** Whether the value falls towards larger y. */
  boolean fallsAt(double logY) {
    return valueAt(logY + NARROWEST) < valueAt(logY - NARROWEST);
  }

  private double fixedS(int k, double iterations) {
    ClientLoads loads = problem.clients();
    return iterations * loads.fixedPerIterationS(k) + loads.fixedPerRoundS(k);
  }

  private EnergyLink main(int k, double uploads) {
    ClientLoads loads = problem.clients();
    return new EnergyLink(
        uploads, loads.activationBits(k), loads.transmitPowerW(k), loads.mainSnrBandwidthHz(k));
  }

  private EnergyLink federated(int k) {
    ClientLoads loads = problem.clients();
    return new EnergyLink(
        1, loads.adapterBits(k), loads.transmitPowerW(k), loads.federatedSnrBandwidthHz(k));
  }
}
