package org.fedsllm.app.optimize;

import java.util.Optional;
import java.util.stream.IntStream;
import org.fedsllm.app.session.Edit;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.project.ClientDesigns;
import org.fedsllm.model.project.Project;

/**
 * The split and rank that a plan chose itself, over all clients.
 *
 * @param problem that the plan answers
 * @param leastSplit fewest blocks that a client keeps
 * @param mostSplit most blocks that a client keeps
 */
public record DesignChoice(
    DelayProblem problem,
    Design design,
    int leastSplit,
    int mostSplit,
    int leastRank,
    int mostRank) {

  /**
   * What {@code allocation}, an answer to {@code problem}, chose; empty if it left split and rank
   * to the project.
   */
  public static Optional<DesignChoice> of(DelayProblem problem, Allocation allocation) {
    if (allocation.design().isEmpty()) {
      return Optional.empty();
    }
    Design design = allocation.design().get();
    if (IntStream.range(0, design.size()).allMatch(k -> design.candidate(k) == Design.OWN)) {
      return Optional.empty();
    }
    int own = problem.ownCandidate();
    int leastSplit = Integer.MAX_VALUE;
    int mostSplit = 0;
    int leastRank = Integer.MAX_VALUE;
    int mostRank = 0;
    for (int k = 0; k < design.size(); k++) {
      int number = design.candidate(k) == Design.OWN ? own : design.candidate(k);
      if (number == Design.OWN) {
        return Optional.empty(); // the project's own is not listed, so it cannot be named
      }
      Candidate chosen = problem.candidates().get(number);
      leastSplit = Math.min(leastSplit, chosen.splitLayer());
      mostSplit = Math.max(mostSplit, chosen.splitLayer());
      leastRank = Math.min(leastRank, chosen.rank());
      mostRank = Math.max(mostRank, chosen.rank());
    }
    return Optional.of(
        new DesignChoice(problem, design, leastSplit, mostSplit, leastRank, mostRank));
  }

  /** Whether all clients have the same. */
  public boolean isCommon() {
    return leastSplit == mostSplit && leastRank == mostRank;
  }

  /** Whether {@code project} has another split or rank. */
  public boolean differsFrom(Project project) {
    return !adopted(project).workload().equals(project.workload());
  }

  /** For example "split 3, rank 8" or "split 2–4, rank 8". */
  public String words() {
    return "split " + range(leastSplit, mostSplit) + ", rank " + range(leastRank, mostRank);
  }

  /** For a column of a table: "3 · 8". */
  String brief() {
    return range(leastSplit, mostSplit) + " · " + range(leastRank, mostRank);
  }

  /** Writes split and rank into the project, a client at a time where they differ. */
  public Edit use() {
    return new Edit("Use " + words(), this::adopted);
  }

  /** {@code project} with the splits and ranks that the plan chose. */
  private Project adopted(Project project) {
    return ClientDesigns.adopt(project, problem, design);
  }

  private static String range(int least, int most) {
    return least == most ? String.valueOf(least) : least + "–" + most;
  }
}
