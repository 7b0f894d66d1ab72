package org.fedsllm.optimizer.execution;

import java.util.Optional;
import java.util.OptionalInt;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;

/**
 * What training runs where a plan also chose split, rank or power: one split layer and one rank for
 * all clients, and the plan with whole local iterations under them (EQ-17).
 *
 * @param splitLayer blocks kept on every client; empty keeps the project's own
 * @param rank LoRA rank; empty keeps the project's own
 * @param plan its allocations carry the design, so {@code DelayModel} times them on the stated
 *     problem
 */
public record ExecutableDesign(OptionalInt splitLayer, OptionalInt rank, ExecutablePlan plan) {

  /**
   * {@code plan} with split and rank of {@code design}.
   *
   * @throws IllegalArgumentException if the clients' splits or ranks differ
   */
  static ExecutableDesign of(DelayProblem problem, Design design, ExecutablePlan plan) {
    Optional<Candidate> chosen = common(problem, design);
    return new ExecutableDesign(
        number(chosen.map(Candidate::splitLayer)), number(chosen.map(Candidate::rank)), plan);
  }

  /** Whether {@code design} has one split layer and one rank for all clients. */
  public static boolean possible(DelayProblem problem, Design design) {
    return firstOther(problem, design) == design.size();
  }

  /**
   * The candidate that all clients take; empty if they keep the project's own, not listed one.
   *
   * @throws IllegalArgumentException if the clients' splits or ranks differ
   */
  static Optional<Candidate> common(DelayProblem problem, Design design) {
    int other = firstOther(problem, design);
    if (other < design.size()) {
      throw new IllegalArgumentException(
          "The design gives clients number 1 and %d another split layer or rank, but one training runs one of each. Choose a common one."
              .formatted(other + 1));
    }
    return candidate(problem, design, 0);
  }

  /** Index of the first client whose split or rank is not the first client's. */
  private static int firstOther(DelayProblem problem, Design design) {
    Optional<Candidate> first = candidate(problem, design, 0);
    int k = 1;
    while (k < design.size() && same(first, candidate(problem, design, k))) {
      k++;
    }
    return k;
  }

  private static boolean same(Optional<Candidate> one, Optional<Candidate> other) {
    return one.map(Candidate::splitLayer).equals(other.map(Candidate::splitLayer))
        && one.map(Candidate::rank).equals(other.map(Candidate::rank));
  }

  private static Optional<Candidate> candidate(DelayProblem problem, Design design, int k) {
    int number = design.candidate(k) == Design.OWN ? problem.ownCandidate() : design.candidate(k);
    return number == Design.OWN ? Optional.empty() : Optional.of(problem.candidates().get(number));
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
