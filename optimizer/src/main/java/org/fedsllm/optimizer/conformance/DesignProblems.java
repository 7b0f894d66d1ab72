package org.fedsllm.optimizer.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.random.SeedTree;

/**
 * Standard problems in which split and rank may be chosen as well. An optimizer that does not do
 * that plans for the project's own design, which is a sound answer; the optimum that it is measured
 * against chooses.
 *
 * <p>A made-up language model of a few blocks: what a client computes grows with its blocks, its
 * adapter with blocks and rank; activations differ from cut to cut, and a rank changes the rounds.
 */
final class DesignProblems {
  private static final SeedTree SEEDS = new SeedTree(20_250_420);
  private static final ConvergenceModel PAPER = new ConvergenceModel(160, 4);
  private static final double[] ACTIVATION_BITS = {9e5, 6e5, 4e5, 4.5e5};
  private static final int[] RANKS = {2, 4, 8};
  private static final double[] ROUNDS = {1.25, 1, 0.9};
  private static final double SLOWEST_BLOCK_S = 0.1;
  private static final int OWN_SPLIT = 2;
  private static final int OWN_RANK = 4;

  private DesignProblems() {}

  /** Splits alone, ranks alone, both, and clients so unlike that each wants another split. */
  static List<StandardProblem> all() {
    BandPlan separate = new BandPlan.Separate(1.2e7, 4e6);
    BandPlan pooled = new BandPlan.Pooled(1.6e7);
    BandPlan shared = new BandPlan.Shared(1.6e7);
    return List.of(
        problem("splits-K5-separate", 5, separate, Schedule.ITERATION, true, false, 8),
        problem("ranks-K5-pooled", 5, pooled, Schedule.ITERATION, false, true, 8),
        problem("splits-ranks-K1-shared", 1, shared, Schedule.ROUND, true, true, 8),
        problem("splits-ranks-K5-separate", 5, separate, Schedule.ROUND, true, true, 8),
        problem("unlike-K5-pooled", 5, pooled, Schedule.ITERATION, true, true, 100),
        unlistedOwn(
            problem("own-not-listed-K3-shared", 3, shared, Schedule.ITERATION, true, false, 8)));
  }

  /**
   * @param spread how many times faster than the slowest the fastest client may be
   */
  private static StandardProblem problem(
      String name,
      int clients,
      BandPlan band,
      Schedule schedule,
      boolean splits,
      boolean ranks,
      double spread) {
    List<Candidate> candidates = new ArrayList<>();
    for (int r = 0; r < RANKS.length; r++) {
      for (int split = 1; split <= ACTIVATION_BITS.length; split++) {
        if ((splits || split == OWN_SPLIT) && (ranks || RANKS[r] == OWN_RANK)) {
          ClientLoads loads = loads(name, clients, split, RANKS[r], spread);
          candidates.add(new Candidate(split, RANKS[r], ROUNDS[r], loads));
        }
      }
    }
    ClientLoads own = loads(name, clients, OWN_SPLIT, OWN_RANK, spread);
    return new StandardProblem(name, new DelayProblem(PAPER, schedule, band, own, candidates));
  }

  /** The same without the project's own design among the candidates. */
  private static StandardProblem unlistedOwn(StandardProblem from) {
    DelayProblem problem = from.problem();
    return new StandardProblem(
        from.name(),
        problem.withCandidates(
            problem.candidates().stream()
                .filter(candidate -> candidate.splitLayer() != OWN_SPLIT)
                .toList()));
  }

  private static ClientLoads loads(String name, int clients, int split, int rank, double spread) {
    Random chance = SEEDS.stream(name); // the same clients under every candidate
    ClientLoads.Builder loads = ClientLoads.builder(clients);
    for (int k = 0; k < clients; k++) {
      double speed = Math.pow(spread, chance.nextDouble());
      double mainHz = 1e6 * Math.pow(10, 2.5 * chance.nextDouble());
      double federatedHz = 1e6 * Math.pow(10, 2.5 * chance.nextDouble());
      loads
          .compute(
              k,
              SLOWEST_BLOCK_S * split * (1 + 0.02 * rank) / speed,
              1e-3 * (ACTIVATION_BITS.length + 1 - split))
          .mainLink(k, ACTIVATION_BITS[split - 1], mainHz)
          .federatedLink(k, 4e3 * split * rank, federatedHz)
          .device(k, 0.01, 1e9 * speed);
    }
    return loads.build();
  }
}
