package org.fedsllm.optimizer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.optimizer.BandwidthLock.Uplink;

/**
 * A problem in which some clients keep their bandwidth. An upload over a locked link takes a fixed
 * time, so what remains is an ordinary problem with less to send and a smaller band; any optimizer
 * solves it without knowing of locks, and a certificate of its optimum is one of the locked
 * problem. Immutable.
 */
public final class LockedShares {
  /** What is left of a band that is locked as a whole and that nobody else needs. */
  private static final double NOTHING = 1e-15;

  /** Relative difference up to which the remaining problem's proof speaks of the restored plan. */
  private static final double SAME_DELAY = 1e-12;

  private final DelayProblem problem;
  private final double[] mainHz; // NaN where it is free
  private final double[] federatedHz;
  private final DelayProblem remaining;

  /**
   * @throws IllegalArgumentException if the locks name a client that there is not, name one twice,
   *     or leave nothing of a band that others need
   */
  public LockedShares(DelayProblem problem, Collection<BandwidthLock> locks) {
    this.problem = problem;
    mainHz = new double[problem.size()];
    federatedHz = new double[problem.size()];
    Arrays.fill(mainHz, Double.NaN);
    Arrays.fill(federatedHz, Double.NaN);
    locks.forEach(this::lock);
    remaining =
        new DelayProblem(
            problem.convergence(),
            problem.schedule(),
            remainingBand(),
            remaining(problem.clients()),
            problem.candidates().stream().map(this::remaining).toList(),
            problem.commonDesign());
  }

  /** What is left to be decided. */
  public DelayProblem remaining() {
    return remaining;
  }

  /**
   * {@code found}, an allocation of the remaining problem, with the locked bandwidths put back.
   * What it gave to a locked link lies idle, for nothing is left to send there; the free links of
   * the band take it over, each in proportion to what it has. So equal shares stay equal and fill
   * the band.
   */
  public Allocation restored(Allocation found) {
    double[] main = found.mainBandwidthHz();
    double[] federated = found.federatedBandwidthHz();
    double mainFreeHz = sum(main, mainHz, false);
    double mainIdleHz = sum(main, mainHz, true);
    double federatedFreeHz = sum(federated, federatedHz, false);
    double federatedIdleHz = sum(federated, federatedHz, true);
    if (problem.band() instanceof BandPlan.Pooled) {
      mainFreeHz += federatedFreeHz;
      federatedFreeHz = mainFreeHz;
      mainIdleHz += federatedIdleHz;
      federatedIdleHz = mainIdleHz;
    }
    putBack(main, mainHz, 1 + share(mainIdleHz, mainFreeHz));
    putBack(federated, federatedHz, 1 + share(federatedIdleHz, federatedFreeHz));
    return new Allocation(found.localAccuracy(), main, federated, found.design());
  }

  private static double share(double idleHz, double freeHz) {
    return freeHz > 0 ? idleHz / freeHz : 0;
  }

  private static double sum(double[] foundHz, double[] lockedHz, boolean locked) {
    double sum = 0;
    for (int k = 0; k < foundHz.length; k++) {
      sum += Double.isNaN(lockedHz[k]) == locked ? 0 : foundHz[k];
    }
    return sum;
  }

  private static void putBack(double[] foundHz, double[] lockedHz, double factor) {
    for (int k = 0; k < foundHz.length; k++) {
      foundHz[k] = Double.isNaN(lockedHz[k]) ? foundHz[k] * factor : lockedHz[k];
    }
  }

  /**
   * Optimizes what remains; the result is one of the whole problem. A proof of least energy is not
   * one of the whole: what remains takes the time of a locked upload at full power for given,
   * though less power might do. A plan that divides the time has no bandwidths to lock and is made
   * for the problem without locks.
   */
  public OptimizationResult optimize(
      DelayOptimizer optimizer, OptimizerSettings settings, SolveMonitor monitor) {
    OptimizationResult found = optimizer.optimize(remaining, settings, monitor);
    if (found.plan().isEmpty()) {
      return found;
    }
    if (found.allocation().isEmpty()) {
      return optimizer.optimize(problem, settings, monitor);
    }
    FrequencyDivisionPlan plan =
        FrequencyDivisionPlan.of(problem, restored(found.allocation().get()));
    double foundS = found.totalDelayS();
    boolean same = Math.abs(plan.totalDelayS() - foundS) <= SAME_DELAY * foundS;
    boolean proved = same && found.energy().isEmpty(); // locked links might do with less power
    boolean unproved = !proved && found.status() == SolveStatus.OPTIMAL;
    return new OptimizationResult(
        unproved ? SolveStatus.SOLVED : found.status(),
        Optional.of(plan),
        same ? found.certificate() : Optional.empty(),
        found.multipliers(),
        found.info());
  }

  private void lock(BandwidthLock lock) {
    int k = lock.client();
    if (k >= problem.size()) {
      throw new IllegalArgumentException(
          "A lock is for client number %d, the problem has %d. Release it."
              .formatted(k + 1, problem.size()));
    }
    boolean shared = problem.band() instanceof BandPlan.Shared;
    double[] locked = lock.uplink() == Uplink.MAIN ? mainHz : federatedHz;
    if (!Double.isNaN(locked[k])) {
      throw new IllegalArgumentException(
          "Client number %d has two locks on one bandwidth. Release one.".formatted(k + 1));
    }
    locked[k] = lock.bandwidthHz();
    if (shared) {
      mainHz[k] = lock.bandwidthHz();
      federatedHz[k] = lock.bandwidthHz();
    }
  }

  private BandPlan remainingBand() {
    double main = sum(mainHz);
    double federated = sum(federatedHz);
    if (problem.band() instanceof BandPlan.Separate band) {
      return new BandPlan.Separate(
          rest("main", band.mainBandwidthHz(), main, needed(Uplink.MAIN)),
          rest("federated", band.federatedBandwidthHz(), federated, needed(Uplink.FEDERATED)));
    }
    boolean needed = needed(Uplink.MAIN) || needed(Uplink.FEDERATED);
    double allHz = problem.band().allBandwidthHz();
    return problem.band() instanceof BandPlan.Shared
        ? new BandPlan.Shared(rest("shared", allHz, main, needed))
        : new BandPlan.Pooled(rest("pooled", allHz, main + federated, needed));
  }

  private static double rest(String name, double bandHz, double lockedHz, boolean needed) {
    double restHz = bandHz - lockedHz;
    if (lockedHz > bandHz * (1 + Feasibility.ROUNDING) || needed && restHz <= NOTHING * bandHz) {
      throw new IllegalArgumentException(
          "The locks take %s Hz of the %s band's %s Hz, which leaves too little for the others. Release one."
              .formatted(lockedHz, name, bandHz));
    }
    return Math.max(restHz, NOTHING * bandHz);
  }

  /** Whether somebody sends over a link of this kind that is not locked. */
  private boolean needed(Uplink uplink) {
    boolean main = uplink == Uplink.MAIN;
    for (int k = 0; k < problem.size(); k++) {
      double bits = main ? problem.clients().activationBits(k) : problem.clients().adapterBits(k);
      if (bits > 0 && Double.isNaN(main ? mainHz[k] : federatedHz[k])) {
        return true;
      }
    }
    return false;
  }

  private Candidate remaining(Candidate candidate) {
    return new Candidate(
        candidate.splitLayer(),
        candidate.rank(),
        candidate.roundsFactor(),
        remaining(candidate.loads()));
  }

  /** Locked uploads become fixed times; they are carried in the downloads' columns. */
  private ClientLoads remaining(ClientLoads loads) {
    boolean everyIteration = problem.schedule() == Schedule.ITERATION;
    ClientLoads.Builder builder = ClientLoads.builder(loads.size());
    for (int k = 0; k < loads.size(); k++) {
      double mainS = lockedS(loads.activationBits(k), mainHz[k], loads.mainSnrBandwidthHz(k));
      double federatedS =
          lockedS(loads.adapterBits(k), federatedHz[k], loads.federatedSnrBandwidthHz(k));
      builder
          .compute(k, loads.clientComputeS(k), loads.serverComputeS(k))
          .mainLink(k, freeBits(loads.activationBits(k), mainHz[k]), loads.mainSnrBandwidthHz(k))
          .federatedLink(
              k, freeBits(loads.adapterBits(k), federatedHz[k]), loads.federatedSnrBandwidthHz(k))
          .downloads(
              k,
              loads.gradientDownloadS(k) + (everyIteration ? mainS : 0),
              loads.adapterDownloadS(k) + federatedS + (everyIteration ? 0 : mainS))
          .device(k, loads.transmitPowerW(k), loads.processorHz(k));
    }
    return builder.build();
  }

  private static double freeBits(double bits, double lockedHz) {
    return Double.isNaN(lockedHz) ? bits : 0;
  }

  private static double lockedS(double bits, double lockedHz, double snrHz) {
    return Double.isNaN(lockedHz) || bits == 0 ? 0 : bits / ShannonRate.bitPerS(lockedHz, snrHz);
  }

  private static double sum(double[] lockedHz) {
    return Arrays.stream(lockedHz).filter(hz -> !Double.isNaN(hz)).sum();
  }

  /** The locks of client {@code k} that keep what {@code allocation} gives it. */
  public static List<BandwidthLock> keeping(DelayProblem problem, Allocation allocation, int k) {
    BandwidthLock main = new BandwidthLock(k, Uplink.MAIN, allocation.mainBandwidthHz(k));
    return problem.band() instanceof BandPlan.Shared
        ? List.of(main)
        : List.of(main, new BandwidthLock(k, Uplink.FEDERATED, allocation.federatedBandwidthHz(k)));
  }
}
