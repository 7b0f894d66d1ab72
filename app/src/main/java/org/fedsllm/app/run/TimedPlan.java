package org.fedsllm.app.run;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.RoundClock;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.optimizer.FrequencyDivisionPlan;

/**
 * A plan as training executes it: whole local iterations, and a clock that charges each round at
 * the channels that it finds (EQ-17).
 *
 * @param name for legends and records
 * @param models the path losses and fadings that the project may ask for
 * @param localIterations of every client in every global round
 * @param plan on average channels, at the local accuracy of these iterations
 */
public record TimedPlan(
    String name,
    Project project,
    RadioModels models,
    int localIterations,
    FrequencyDivisionPlan plan)
    implements RoundClock {

  @Override
  public double roundDelayS(int round, int executedIterations) {
    Allocation bandwidths = plan.bandwidths();
    return DelayModel.roundDelayS(
        DelayProblemFactory.inRound(project, models, round), bandwidths, executedIterations);
  }

  @Override
  public double[] clientDelaysS(int round, int executedIterations, int clients) {
    return DelayModel.clientDelaysS(
        DelayProblemFactory.inRound(project, models, round), plan.bandwidths(), executedIterations);
  }
}
