package org.fedsllm.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * One training on one plan's clock.
 *
 * @param plan the plan's name
 * @param localIterations executed in every round (EQ-17)
 * @param localAccuracy η that these iterations stand for
 * @param plannedRoundS delay of one round on average channels
 * @param plannedTotalS delay of all the rounds that the convergence model asks for
 * @param origin whether the model was trained for this plan
 * @param end why it ended
 * @param rounds the finished ones; the first is round 0, the state before training
 * @param explanation of an end that was not planned, for the user; {@code null} where there is
 *     nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanRun(
    String plan,
    int localIterations,
    double localAccuracy,
    double plannedRoundS,
    double plannedTotalS,
    Origin origin,
    End end,
    List<RoundRecord> rounds,
    String explanation) {

  /** Where the losses come from. */
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Origin {
    /** A training of its own. */
    TRAINED,
    /** The other plan's training, which runs the same local iterations, on this plan's clock. */
    SAME_TRAINING_OTHER_CLOCK
  }

  /** Why it ended. */
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum End {
    /** It still runs, or was killed: it can be resumed. */
    UNFINISHED,
    FINISHED,
    CANCELLED,
    DIVERGED
  }

  public PlanRun {
    Check.named("plan", plan, "of a run");
    rounds = List.copyOf(rounds);
    Check.atLeast("number of rounds", rounds.size(), 1, "of a run", "Round 0 is always there.");
  }

  /** The state before training. */
  public RoundRecord first() {
    return rounds.get(0);
  }

  /** The last finished round. */
  public RoundRecord last() {
    return rounds.get(rounds.size() - 1);
  }

  /** Whether it came to its planned end. */
  public boolean finished() {
    return end == End.FINISHED;
  }
}
