package org.fedsllm.optimizer.internal.design;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizerProvider;

/**
 * A split layer for each client, at the project's own rank; one for all where the problem has no
 * other designs.
 */
public final class PerClientSplit implements OptimizerProvider {
  /** How much work the proof may be. */
  public static final Parameter.Whole PROOF_INTERVALS =
      new Parameter.Whole(
          "proofIntervals",
          "Intervals of the proof",
          "How many ranges of accuracy the proof may look at; 0 proves nothing.",
          "",
          0,
          1_000_000,
          600);

  @Override
  public String id() {
    return "per-client-split";
  }

  @Override
  public String name() {
    return "Best split per client";
  }

  @Override
  public String description() {
    return "Each client gets the split layer that needs the least bandwidth for the common deadline;"
        + " a bound tells how far any other choice could be better.";
  }

  @Override
  public String reference() {
    return "";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(PROOF_INTERVALS);
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      List<Integer> numbers = numbers(problem);
      return numbers.size() < 2 || problem.commonDesign()
          ? new ExhaustiveSearch(problem, numbers, monitor).run(settings.start())
          : new PerClientSearch(problem, numbers, monitor)
              .run(settings.start(), settings.get(PROOF_INTERVALS));
    };
  }

  /** The candidates of the own rank; of the first one's where the project's own is not listed. */
  private static List<Integer> numbers(DelayProblem problem) {
    if (problem.candidates().isEmpty()) {
      return List.of(Design.OWN);
    }
    Candidate own = problem.candidates().get(Math.max(0, problem.ownCandidate()));
    return IntStream.range(0, problem.candidates().size())
        .filter(i -> problem.candidates().get(i).rank() == own.rank())
        .filter(i -> problem.candidates().get(i).roundsFactor() == own.roundsFactor())
        .boxed()
        .toList();
  }
}
