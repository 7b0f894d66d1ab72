package org.fedsllm.training;

import org.fedsllm.model.delay.RoundClock;
import org.fedsllm.model.unit.Check;

/**
 * What a run executes and what its clock charges for it.
 *
 * @param localIterations steps of every client in every global round
 * @param rounds global rounds
 * @param clock simulated seconds of a round
 */
public record TrainingPlan(int localIterations, int rounds, RoundClock clock) {
  public TrainingPlan {
    String where = "of the training plan";
    Check.atLeast("localIterations", localIterations, 1, where, "Training runs whole ones.");
    Check.atLeast("rounds", rounds, 1, where, "Train one round at least.");
    Check.present("clock", clock, where);
  }
}
