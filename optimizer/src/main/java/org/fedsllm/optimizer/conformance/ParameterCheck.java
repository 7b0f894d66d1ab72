package org.fedsllm.optimizer.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.guard.GuardedOptimizer;

/**
 * Runs each parameter at the ends of its range and outside, the others at their defaults. The runs
 * are cancelled soon: the largest number of iterations may take a day.
 */
final class ParameterCheck {
  private static final int CANCEL_AT = 3;
  private static final String UNKNOWN = "noSuchParameter";

  private ParameterCheck() {}

  static List<String> faults(Subject subject, List<StandardProblem> problems) {
    List<String> faults = new ArrayList<>();
    if (problems.isEmpty()) {
      return faults;
    }
    DelayProblem problem = problems.get(0).problem();
    if (!subject.refuses(problem, OptimizerSettings.of(Map.of(UNKNOWN, 1)))) {
      faults.add(
          "%s, which it does not have, was not refused. Call settings.checkedAgainst(parameters())."
              .formatted(UNKNOWN));
    }
    for (Parameter parameter : subject.parameters()) {
      ParameterEnds ends = ParameterEnds.of(parameter);
      for (Object value : ends.inside()) {
        OptimizationResult result =
            subject.solve(problem, only(parameter, value), new CancelAtAsk(CANCEL_AT));
        boolean abandoned = GuardedOptimizer.abandoned(result);
        if (abandoned || result.status() == SolveStatus.FAILED) {
          faults.add("%s = %s: %s".formatted(parameter.key(), value, result.info().message()));
        }
        if (abandoned) { // it runs on, and no other value can be tried
          return faults;
        }
      }
      for (Object value : ends.outside()) {
        if (!subject.refuses(problem, only(parameter, value))) {
          faults.add(
              "%s = %s is outside its range and was not refused. Read it with settings.get(…)."
                  .formatted(parameter.key(), value));
        }
      }
    }
    return faults;
  }

  private static OptimizerSettings only(Parameter parameter, Object value) {
    return OptimizerSettings.defaults().with(parameter.key(), value);
  }
}
