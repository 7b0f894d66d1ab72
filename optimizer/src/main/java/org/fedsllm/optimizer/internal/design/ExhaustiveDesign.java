package org.fedsllm.optimizer.internal.design;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizerProvider;

/** Introduces an exhaustive search; its heirs say which candidates it tries. */
abstract class ExhaustiveDesign implements OptimizerProvider {

  /** Whether {@code candidate} is tried in a project that has {@code own}. */
  abstract boolean tries(Candidate candidate, Candidate own);

  @Override
  public final List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public final DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      return new ExhaustiveSearch(problem, numbers(problem), monitor).run(settings.start());
    };
  }

  /** All candidates where the project's own is not among them, for then nothing is to be kept. */
  private List<Integer> numbers(DelayProblem problem) {
    List<Candidate> all = problem.candidates();
    if (all.isEmpty()) {
      return List.of(Design.OWN);
    }
    int own = problem.ownCandidate();
    return IntStream.range(0, all.size())
        .filter(i -> own == Design.OWN || tries(all.get(i), all.get(own)))
        .boxed()
        .toList();
  }
}
