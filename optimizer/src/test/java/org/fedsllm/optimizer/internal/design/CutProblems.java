package org.fedsllm.optimizer.internal.design;

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
 * Drawn problems of a small language model with a cut to choose: compute grows with the client's
 * blocks, adapters with blocks and rank, and the activations' size differs from cut to cut.
 */
public final class CutProblems {
  static final int[] RANKS = {2, 4, 8};
  private static final double[] ROUNDS = {1.25, 1, 0.9};
  static final int SPLITS = 5;

  private CutProblems() {}

  public static BandPlan band(String regime) {
    return switch (regime) {
      case "separate" -> new BandPlan.Separate(12e6, 4e6);
      case "pooled" -> new BandPlan.Pooled(16e6);
      default -> new BandPlan.Shared(16e6);
    };
  }

  /** Own: split 2, rank 4. */
  public static DelayProblem drawn(int clients, BandPlan band, Schedule schedule, long seed) {
    List<Candidate> candidates = new ArrayList<>();
    ClientLoads own = null;
    for (int r = 0; r < RANKS.length; r++) {
      for (int split = 1; split <= SPLITS; split++) {
        ClientLoads loads = loads(clients, split, RANKS[r], seed);
        candidates.add(new Candidate(split, RANKS[r], ROUNDS[r], loads));
        own = split == 2 && RANKS[r] == 4 ? loads : own;
      }
    }
    return new DelayProblem(new ConvergenceModel(160, 4), schedule, band, own, candidates);
  }

  private static ClientLoads loads(int clients, int split, int rank, long seed) {
    double[] activationMbit = {9, 6, 4, 4.5, 3};
    Random random = new SeedTree(seed).stream("clients");
    ClientLoads.Builder loads = ClientLoads.builder(clients);
    for (int k = 0; k < clients; k++) {
      double speed = 0.3 + 2 * random.nextDouble();
      double mainHz = 1e6 * Math.pow(10, 2.5 * random.nextDouble());
      double federatedHz = 1e6 * Math.pow(10, 2.5 * random.nextDouble());
      loads
          .compute(k, 0.12 * split * (1 + 0.02 * rank) / speed, 0.05 * (SPLITS + 1 - split))
          .mainLink(k, 1e6 * activationMbit[split - 1], mainHz)
          .federatedLink(k, 4e4 * split * rank, federatedHz)
          .device(k, 0.01, 1e9 * speed);
    }
    return loads.build();
  }
}
