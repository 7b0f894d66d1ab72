package org.fedsllm.app.run;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.RoundRecord;

/**
 * The plan that is trained and, beside it, equal shares of the bandwidth.
 *
 * @param equalBandwidth with the local iterations that suit equal shares best, or the fixed ones
 * @param trained the project with the split and rank that are trained
 */
public record TimedPlans(TimedPlan plan, TimedPlan equalBandwidth, Project trained) {

  /** The project as it is. */
  public TimedPlans(TimedPlan plan, TimedPlan equalBandwidth) {
    this(plan, equalBandwidth, plan.project());
  }

  /**
   * Whether both run the same local iterations. Then one training serves both: its losses are the
   * same, only the clocks differ.
   */
  public boolean shareTraining() {
    return plan.localIterations() == equalBandwidth.localIterations();
  }

  /**
   * Rounds of the plan's training on the clock of equal bandwidth.
   *
   * @throws IllegalStateException if the two do not share their training
   */
  public List<RoundRecord> onEqualBandwidth(List<RoundRecord> rounds) {
    if (!shareTraining()) {
      throw new IllegalStateException(
          "The plan runs %d local iterations, equal bandwidth %d: train each."
              .formatted(plan.localIterations(), equalBandwidth.localIterations()));
    }
    List<RoundRecord> timed = new ArrayList<>();
    double simulatedS = 0;
    for (RoundRecord round : rounds) {
      if (round.round() > 0) {
        simulatedS += equalBandwidth.roundDelayS(round.round(), round.localIterations());
      }
      timed.add(
          new RoundRecord(
              round.round(),
              round.localIterations(),
              simulatedS,
              round.wallS(),
              round.trainingLoss(),
              round.evaluationLoss(),
              round.clientEvaluationLoss(),
              round.bytes()));
    }
    return List.copyOf(timed);
  }
}
