package org.fedsllm.model.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.unit.Check;

/**
 * How learning is modelled: the convergence constants, the schedule of the uploads, and what ranks
 * cost.
 *
 * @param roundsPerRank rounds measured at some LoRA ranks, by rising rank; empty where nobody
 *     measured, and then the rank stays as it is
 */
public record LearningSpec(
    ConvergenceModel convergence,
    Schedule schedule,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RoundsAtRank> roundsPerRank) {

  public LearningSpec {
    Check.present("convergence", convergence, "of the learning");
    Check.present("schedule", schedule, "of the learning");
    roundsPerRank = roundsPerRank == null ? List.of() : List.copyOf(roundsPerRank);
    for (int i = 1; i < roundsPerRank.size(); i++) {
      int rank = roundsPerRank.get(i).rank();
      int before = roundsPerRank.get(i - 1).rank();
      if (rank <= before) {
        throw new IllegalArgumentException(
            "The roundsPerRank of the learning list rank %d after rank %d. List each rank once, by rising rank."
                .formatted(rank, before));
      }
    }
  }

  /** Without measured rounds. */
  public LearningSpec(ConvergenceModel convergence, Schedule schedule) {
    this(convergence, schedule, List.of());
  }

  public LearningSpec withConvergence(ConvergenceModel other) {
    return new LearningSpec(other, schedule, roundsPerRank);
  }

  public LearningSpec withSchedule(Schedule other) {
    return new LearningSpec(convergence, other, roundsPerRank);
  }

  public LearningSpec withRoundsPerRank(List<RoundsAtRank> measured) {
    return new LearningSpec(convergence, schedule, measured);
  }

  /**
   * How many times the rounds of {@code ownRank} training takes at {@code rank}. Between measured
   * ranks the rounds are interpolated on a logarithmic axis of ranks, beyond them they stay.
   */
  public double roundsFactor(int rank, int ownRank) {
    return rank == ownRank || roundsPerRank.isEmpty() ? 1 : roundsAt(rank) / roundsAt(ownRank);
  }

  private double roundsAt(int rank) {
    RoundsAtRank below = roundsPerRank.get(0);
    for (RoundsAtRank next : roundsPerRank) {
      if (next.rank() >= rank) {
        return between(below, next, rank);
      }
      below = next;
    }
    return below.rounds();
  }

  private static double between(RoundsAtRank below, RoundsAtRank above, int rank) {
    if (rank <= below.rank() || rank == above.rank()) {
      return rank == above.rank() ? above.rounds() : below.rounds();
    }
    double part =
        Math.log((double) rank / below.rank()) / Math.log((double) above.rank() / below.rank());
    return below.rounds() + part * (above.rounds() - below.rounds());
  }
}
