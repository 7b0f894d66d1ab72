package org.fedsllm.model.delay;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.unit.Check;

/**
 * The problem EQ-9: minimise the delay over the local accuracy and the bandwidths. Immutable.
 *
 * <p>Where the split, the LoRA rank or the power are to be decided as well, the problem lists the
 * {@code candidates}; an allocation with a {@link Design} chooses among them, and {@link #under}
 * gives the plain problem that remains.
 *
 * @param clients the loads at the project's own split and rank, at full power
 * @param candidates other ways to cut and adapt the model; empty where that is settled
 * @param commonDesign whether a design must give all clients the same candidate: one copy of the
 *     upper blocks serves them in turn, so what a client waits for depends on everybody's candidate
 */
public record DelayProblem(
    ConvergenceModel convergence,
    Schedule schedule,
    BandPlan band,
    ClientLoads clients,
    List<Candidate> candidates,
    boolean commonDesign) {

  public DelayProblem {
    String where = "of the delay problem";
    Check.present("convergence", convergence, where);
    Check.present("schedule", schedule, where);
    Check.present("band", band, where);
    Check.present("clients", clients, where);
    candidates = List.copyOf(candidates);
    for (Candidate candidate : candidates) {
      if (candidate.loads().size() != clients.size()) {
        throw new IllegalArgumentException(
            "A candidate has loads of %d clients, the problem has %d. Give each client's."
                .formatted(candidate.loads().size(), clients.size()));
      }
    }
  }

  /** A problem in which each client may take a candidate of its own. */
  public DelayProblem(
      ConvergenceModel convergence,
      Schedule schedule,
      BandPlan band,
      ClientLoads clients,
      List<Candidate> candidates) {
    this(convergence, schedule, band, clients, candidates, false);
  }

  /** A problem of bandwidth and local accuracy alone. */
  public DelayProblem(
      ConvergenceModel convergence, Schedule schedule, BandPlan band, ClientLoads clients) {
    this(convergence, schedule, band, clients, List.of());
  }

  /** Number of clients K. */
  public int size() {
    return clients.size();
  }

  public DelayProblem withBand(BandPlan other) {
    return new DelayProblem(convergence, schedule, other, clients, candidates, commonDesign);
  }

  public DelayProblem withCandidates(List<Candidate> others) {
    return new DelayProblem(convergence, schedule, band, clients, others, commonDesign);
  }

  /** The same problem, whose designs must give all clients the same candidate. */
  public DelayProblem withCommonDesign() {
    return new DelayProblem(convergence, schedule, band, clients, candidates, true);
  }

  /**
   * The problem of bandwidth and local accuracy that remains once {@code design} is chosen. With
   * mixed ranks the slowest to converge sets the number of rounds.
   *
   * @throws IllegalArgumentException if {@code design} is not one of this problem
   */
  public DelayProblem under(Design design) {
    if (design.size() != size()) {
      throw new IllegalArgumentException(
          "The design is for %d clients, the problem has %d. Solve the problem anew."
              .formatted(design.size(), size()));
    }
    if (!permits(design)) {
      throw new IllegalArgumentException(
          "The %s gives the clients different candidates, but one server copy serves them in turn. %s"
              .formatted(design, "Give all the same, or choose the scheme splitFedV1."));
    }
    double roundsFactor = 0;
    ClientLoads.Builder loads = ClientLoads.builder(size());
    for (int k = 0; k < size(); k++) {
      int number = design.candidate(k);
      roundsFactor = Math.max(roundsFactor, roundsFactor(number));
      loads.copy(k, loads(number), design.mainPowerShare(k), design.federatedPowerShare(k));
    }
    ConvergenceModel slower = new ConvergenceModel(convergence.a() * roundsFactor, convergence.v());
    return new DelayProblem(slower, schedule, band, loads.build());
  }

  /** Whether clients may differ as they do in {@code design}. */
  public boolean permits(Design design) {
    if (!commonDesign) {
      return true;
    }
    int own = ownCandidate();
    return IntStream.range(0, design.size())
            .map(k -> design.candidate(k) == Design.OWN ? own : design.candidate(k))
            .distinct()
            .count()
        <= 1;
  }

  /**
   * Number of the candidate that the project itself has: the same loads and rounds; {@link
   * Design#OWN} if it is not listed.
   */
  public int ownCandidate() {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.roundsFactor() == 1 && candidate.loads().equals(clients)) {
        return i;
      }
    }
    return Design.OWN;
  }

  /** The plain problem that {@code allocation} answers; itself if nothing else was decided. */
  public DelayProblem answeredBy(Allocation allocation) {
    return allocation.design().map(this::under).orElse(this);
  }

  private double roundsFactor(int number) {
    return number == Design.OWN ? 1 : candidate(number).roundsFactor();
  }

  private ClientLoads loads(int number) {
    return number == Design.OWN ? clients : candidate(number).loads();
  }

  private Candidate candidate(int number) {
    if (number >= candidates.size()) {
      throw new IllegalArgumentException(
          "The design chooses candidate number %d, the problem lists %d. Solve the problem anew."
              .formatted(number, candidates.size()));
    }
    return candidates.get(number);
  }
}
