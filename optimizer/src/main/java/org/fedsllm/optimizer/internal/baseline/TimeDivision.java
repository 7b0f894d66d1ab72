package org.fedsllm.optimizer.internal.baseline;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizerProvider;

/** TDMA: the clients take turns on all of the band; the local accuracy is optimised (EQ-13). */
public final class TimeDivision implements OptimizerProvider {
  /** From how many steps η is chosen; 0 for the exact optimum. */
  public static final Parameter.Whole ACCURACY_STEPS =
      new Parameter.Whole(
          "accuracySteps",
          "Steps of η",
          "0 optimises η exactly; n chooses it from the grid i/n, as the paper's curves do with"
              + " 101.",
          "",
          0,
          1_000_000,
          0);

  @Override
  public String id() {
    return "tdma";
  }

  @Override
  public String name() {
    return "Time division (TDMA)";
  }

  @Override
  public String description() {
    return "The clients upload one after another, each with all of the band; the local accuracy is"
        + " the best one for that.";
  }

  @Override
  public String reference() {
    return "TDMA in Yang et al., arXiv 2007.03462";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(ACCURACY_STEPS);
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      TimeDivisionModel model = TimeDivisionModel.of(problem);
      int steps = settings.get(ACCURACY_STEPS);
      return Results.solved(
          steps < 2 ? model.bestPlan() : model.bestPlanOnGrid(steps),
          "The best local accuracy for taking turns.",
          monitor);
    };
  }
}
