package org.fedsllm.training.federation;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.delay.RoundClock;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.federation.RoundMembers.Part;

/**
 * Decides whom each round counts on: who is drawn, who fails, who is late.
 *
 * <p>Chance comes from one stream a round, so a round is the same whether or not those before it
 * were run. Immutable.
 */
public final class Participation {
  private final ParticipationSpec spec;
  private final SeedTree seeds;
  private final int clients;

  public Participation(ParticipationSpec spec, SeedTree seeds, int clients) {
    this.spec = spec;
    this.seeds = seeds;
    this.clients = clients;
  }

  /** Clients of the scenario, drawn or not. */
  public int clients() {
    return clients;
  }

  /** The members of {@code round} (from 1), which runs {@code localIterations} on {@code clock}. */
  public RoundMembers inRound(int round, int localIterations, RoundClock clock) {
    if (spec.equals(ParticipationSpec.ALL)) {
      double delayS = clock.roundDelayS(round, localIterations);
      return RoundMembers.everybody(clients, localIterations, delayS);
    }
    boolean[] drawn = drawn(round);
    boolean[] failing = failing(round);
    double deadlineS = spec.deadline().orElse(Double.POSITIVE_INFINITY);
    double[] wholeS = clock.clientDelaysS(round, localIterations, clients);
    double[] besidesS = clock.clientDelaysS(round, 0, clients); // what does not repeat
    Part[] parts = new Part[clients];
    int[] iterations = new int[clients];
    double delayS = 0;
    for (int k = 0; k < clients; k++) {
      boolean late = wholeS[k] > deadlineS;
      parts[k] = !drawn[k] ? Part.IDLE : failing[k] ? Part.DROPPED : late ? Part.LATE : Part.MERGED;
      if (drawn[k]) {
        double iterationS = (wholeS[k] - besidesS[k]) / localIterations;
        iterations[k] =
            late ? (int) Math.min(localIterations, deadlineS / iterationS) : localIterations;
        delayS = Math.max(delayS, Math.min(wholeS[k], deadlineS));
      }
    }
    return new RoundMembers(parts, iterations, delayS);
  }

  /** Every choice of so many clients is alike likely. */
  private boolean[] drawn(int round) {
    List<Integer> order = IntStream.range(0, clients).boxed().collect(Collectors.toList());
    Collections.shuffle(order, seeds.stream("drawn", round));
    boolean[] drawn = new boolean[clients];
    order.subList(0, spec.drawn(clients)).forEach(k -> drawn[k] = true);
    return drawn;
  }

  /** Drawn for every client, so that no client's luck depends on who else was drawn. */
  private boolean[] failing(int round) {
    Random chance = seeds.stream("dropout", round);
    boolean[] failing = new boolean[clients];
    for (int k = 0; k < clients; k++) {
      failing[k] = chance.nextDouble() < spec.dropoutProbability();
    }
    return failing;
  }
}
