package org.fedsllm.plugin.sflllm;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;

/**
 * The method of SflLLM: subchannels, power, split and rank are improved in turn, each for the
 * others as they stand, until a whole pass improves nothing. A block's proposal is taken only if
 * the delay model agrees that it is faster, so the delay never rises. Not thread-safe; one object a
 * search.
 */
final class BlockDescent {
  private static final int MOST_PASSES = 50;

  /** Relative gain of a pass below which the search ends. */
  private static final double LEAST_GAIN = 1e-9;

  private final DelayProblem problem;
  private final Setting setting;
  private final SubchannelGrid grid;
  private final SolveMonitor monitor;
  private Decision best;
  private double bestS;
  private int passes;
  private final List<Runnable> blocks =
      List.of(
          this::improveSubchannels,
          this::improvePower,
          this::improveSplit,
          this::improveRank,
          this::improveLocalAccuracy);

  BlockDescent(DelayProblem problem, Setting setting, SolveMonitor monitor) {
    this.problem = problem;
    this.setting = setting;
    this.monitor = monitor;
    grid =
        SubchannelGrid.of(
            problem.band(), setting.mainSubchannels(), setting.federatedSubchannels());
  }

  OptimizationResult run() {
    int candidate = startCandidate();
    if (!GreedySubchannels.enough(Uplinks.of(problem, candidate, grid))) {
      return OptimizationResult.without(SolveStatus.INFEASIBLE, new SolveInfo(0, tooFew()));
    }
    Decision overall = null;
    double overallS = Double.POSITIVE_INFINITY;
    boolean converged = true;
    for (int from : starts(candidate)) {
      converged &= descend(start(from));
      if (overall == null || bestS < overallS) {
        overall = best;
        overallS = bestS;
      }
      if (monitor.cancelled()) {
        break;
      }
    }
    return result(overall, converged);
  }

  /** Improves {@link #best} from {@code start} on; whether no block can improve it any more. */
  private boolean descend(Decision start) {
    best = start;
    bestS = delayS(best);
    for (int i = 0; i < MOST_PASSES && !monitor.cancelled(); i++) {
      double beforeS = bestS;
      for (Runnable improve : blocks) {
        if (!monitor.cancelled()) {
          improve.run();
        }
      }
      passes++;
      monitor.report(new SolveProgress(passes, bestS, beforeS / bestS - 1));
      if (!(beforeS - bestS > LEAST_GAIN * bestS)) {
        return !monitor.cancelled(); // also where the delay is infinite and stays so
      }
    }
    return false;
  }

  private List<Integer> starts(int candidate) {
    if (!setting.everyStart() || candidate == Design.OWN) {
      return List.of(candidate);
    }
    Candidate drawn = problem.candidates().get(candidate);
    return numbers(
        other ->
            (!setting.randomSplit() || other.splitLayer() == drawn.splitLayer())
                && (!setting.randomRank() || other.rank() == drawn.rank()));
  }

  private Decision start(int candidate) {
    int size = problem.size();
    Decision empty =
        new Decision(
            candidate,
            setting.localAccuracy(),
            new int[size],
            new int[size],
            new double[size],
            new double[size]);
    RandomChoices chance = chance(candidate);
    Decision powered =
        setting.randomPower() ? chance.power(empty) : PowerControl.equalShares(setting, empty);
    return setting.randomSubchannels()
        ? chance.subchannels(powered)
        : new GreedySubchannels(Uplinks.of(problem, candidate, grid), powered, monitor).assign();
  }

  /** The project's own candidate, with split or rank drawn where they are left to chance. */
  private int startCandidate() {
    if (problem.candidates().isEmpty()) {
      return Design.OWN;
    }
    int candidate = Math.max(0, problem.ownCandidate());
    RandomChoices chance = chance(candidate);
    if (setting.randomSplit()) {
      candidate = chance.oneOf(withRankOf(candidate), "split");
    }
    if (setting.randomRank()) {
      candidate = chance.oneOf(withSplitOf(candidate), "rank");
    }
    return candidate;
  }

  private RandomChoices chance(int candidate) {
    return new RandomChoices(
        new SeedTree(setting.seed()), Uplinks.of(problem, candidate, grid), setting);
  }

  private void improveSubchannels() {
    if (!setting.randomSubchannels()) {
      consider(new GreedySubchannels(uplinks(), best, monitor).assign());
    }
  }

  private void improvePower() {
    if (!setting.randomPower()) {
      consider(new PowerControl(uplinks(), setting, best, monitor).best());
    }
  }

  private void improveSplit() {
    if (!setting.randomSplit() && best.candidate() != Design.OWN) {
      withRankOf(best.candidate()).forEach(number -> consider(best.withCandidate(number)));
    }
  }

  private void improveRank() {
    if (!setting.randomRank() && best.candidate() != Design.OWN) {
      withSplitOf(best.candidate()).forEach(number -> consider(best.withCandidate(number)));
    }
  }

  private void improveLocalAccuracy() {
    if (setting.adaptLocalAccuracy() && Double.isFinite(bestS)) {
      consider(best.withLocalAccuracy(uplinks().bestLocalAccuracy(best)));
    }
  }

  private void consider(Decision proposal) {
    double proposedS = delayS(proposal);
    if (proposedS < bestS) {
      best = proposal;
      bestS = proposedS;
    }
  }

  private double delayS(Decision decision) {
    return DelayModel.totalDelayS(problem, decision.allocation(grid));
  }

  private Uplinks uplinks() {
    return Uplinks.of(problem, best.candidate(), grid);
  }

  private List<Integer> withRankOf(int number) {
    int rank = problem.candidates().get(number).rank();
    return numbers(candidate -> candidate.rank() == rank);
  }

  private List<Integer> withSplitOf(int number) {
    int split = problem.candidates().get(number).splitLayer();
    return numbers(candidate -> candidate.splitLayer() == split);
  }

  private List<Integer> numbers(Predicate<Candidate> condition) {
    return IntStream.range(0, problem.candidates().size())
        .filter(i -> condition.test(problem.candidates().get(i)))
        .boxed()
        .toList();
  }

  private OptimizationResult result(Decision found, boolean converged) {
    FrequencyDivisionPlan plan = FrequencyDivisionPlan.of(problem, found.allocation(grid));
    if (!Double.isFinite(plan.totalDelayS())) {
      return OptimizationResult.of(
          SolveStatus.INFEASIBLE,
          plan,
          new SolveInfo(passes, "The delay is infinite: a payload cannot cross its link."));
    }
    SolveStatus status =
        converged
            ? SolveStatus.SOLVED
            : monitor.cancelled() ? SolveStatus.CANCELLED : SolveStatus.LIMIT_REACHED;
    return OptimizationResult.of(status, plan, new SolveInfo(passes, message(found)));
  }

  private String message(Decision found) {
    String bands =
        grid.shared()
            ? "%d subchannels".formatted(grid.main())
            : "%d + %d subchannels".formatted(grid.main(), grid.federated());
    if (found.candidate() == Design.OWN) {
      return "%d passes, %s; the problem lists no splits or ranks.".formatted(passes, bands);
    }
    Candidate chosen = problem.candidates().get(found.candidate());
    return "%d passes, %s; split layer %d, rank %d."
        .formatted(passes, bands, chosen.splitLayer(), chosen.rank());
  }

  private String tooFew() {
    return ("%d subchannels towards the main server and %d towards the federated server cannot serve %d"
            + " clients. Set mainSubchannels and federatedSubchannels to at least as many.")
        .formatted(grid.main(), grid.federated(), problem.size());
  }
}
