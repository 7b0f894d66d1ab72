package org.fedsllm.app.optimize;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.RadioModelException;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.scenario.ChannelSampler;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveStatus;

/** From a project to its plan and references: a pure function. Thread-safe. */
public final class PlanComputation {

  /** Local accuracy of what the papers call unoptimised (EQ-12). */
  private static final double UNOPTIMISED_ACCURACY = 0.5;

  private static final double NS = 1e-9;

  private final Supplier<OptimizerCatalog> catalog;
  private final Supplier<RadioModels> radioModels;

  /** With the built-in radio models alone. */
  public PlanComputation(OptimizerCatalog catalog) {
    this(() -> catalog, () -> RadioModels.BUILT_IN);
  }

  /**
   * @param catalog the optimizers in force at a solve; asked on the solving thread
   * @param radioModels the path losses and fadings in force; likewise
   */
  public PlanComputation(Supplier<OptimizerCatalog> catalog, Supplier<RadioModels> radioModels) {
    this.catalog = catalog;
    this.radioModels = radioModels;
  }

  /**
   * The channels that {@code project}'s plan is made for. May run a plug-in's code.
   *
   * @throws IllegalArgumentException if it asks for a path loss that is not at hand
   * @throws RadioModelException if a plug-in's path loss is at fault
   */
  public ChannelState channels(Project project) {
    return new ChannelSampler(project.seeds(), radioModels.get()).average(project.scenario());
  }

  /**
   * Solves {@code project}.
   *
   * @param start an earlier plan of a similar project, which may speed the search up
   * @throws IllegalArgumentException if it asks for a path loss that is not at hand
   * @throws RadioModelException if a plug-in's path loss is at fault
   */
  public PlanSnapshot solve(Project project, Optional<Allocation> start) {
    RadioModels models = radioModels.get();
    ChannelState channels = new ChannelSampler(project.seeds(), models).average(project.scenario());
    DelayProblem problem = DelayProblemFactory.of(project, channels);
    LockedProblem locked = LockedProblem.of(project, problem);
    PlanEntry main = entry(locked, project.plan().optimizer(), start);
    List<PlanEntry> references =
        project.plan().references().stream()
            .map(choice -> entry(locked, choice, Optional.empty()))
            .toList();
    return new PlanSnapshot(
        project,
        models,
        channels,
        locked,
        main,
        references,
        WholeIterations.of(locked, main),
        unoptimisedDelayS(problem),
        bottleneck(main));
  }

  /**
   * The answer of one optimizer; one that is unknown or breaks answers with a status.
   *
   * @param start an earlier plan, taken if it fits
   */
  public PlanEntry entry(
      LockedProblem problem, OptimizerChoice choice, Optional<Allocation> start) {
    long began = System.nanoTime();
    SolveTrace trace = new SolveTrace();
    OptimizationResult result;
    try {
      OptimizerSettings settings =
          new OptimizerSettings(choice.parameters(), start.filter(problem::fits));
      OptimizerProvider provider = catalog.get().require(choice.id());
      settings.checkedAgainst(provider.parameters());
      result = problem.optimize(provider.create(), settings, trace);
    } catch (RuntimeException broken) {
      // An optimizer may come from anywhere; its fault is its answer, and the others still count.
      result =
          OptimizationResult.without(
              SolveStatus.FAILED, new SolveInfo(0, String.valueOf(broken.getMessage())));
    }
    double solveS = (System.nanoTime() - began) * NS;
    DelayProblem whole = problem.whole();
    Optional<DelayBreakdown> breakdown =
        result.allocation().map(allocation -> DelayModel.evaluate(whole, allocation));
    Optional<EnergyUse> energy = result.allocation().map(plan -> EnergyUse.of(whole, plan));
    return new PlanEntry(choice, nameOf(choice), result, breakdown, energy, solveS, trace.steps());
  }

  /** Delay T with equal bandwidths and η = 1/2 (EQ-12). */
  public static double unoptimisedDelayS(DelayProblem problem) {
    return DelayModel.totalDelayS(problem, Allocation.equalShares(problem, UNOPTIMISED_ACCURACY));
  }

  private String nameOf(OptimizerChoice choice) {
    return catalog.get().find(choice.id()).map(OptimizerProvider::name).orElse(choice.id());
  }

  /** Who is worth most by the multipliers, or else simply the slowest. */
  private static Optional<Integer> bottleneck(PlanEntry main) {
    return main.result()
        .multipliers()
        .map(Multipliers::bottleneck)
        .or(() -> main.breakdown().map(PlanComputation::slowest));
  }

  private static int slowest(DelayBreakdown breakdown) {
    return IntStream.range(0, breakdown.clients().size())
        .reduce(
            0,
            (a, b) ->
                breakdown.clients().get(b).totalS() > breakdown.clients().get(a).totalS() ? b : a);
  }
}
