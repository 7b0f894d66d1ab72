package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.LockedBars;
import org.fedsllm.app.charts.RoundGanttFigure;
import org.fedsllm.app.charts.TotalDelayFigure;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectHash;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.execution.ExecutableDesign;
import org.fedsllm.optimizer.execution.ExecutablePlan;

/**
 * Everything that was solved for one state of the project. Immutable.
 *
 * @param project the state, which may be a preview
 * @param models the path losses and fadings that were in force
 * @param channels the average channels it was solved for
 * @param locked its delay problem, with what the project locks
 * @param main the answer of the project's optimizer
 * @param references the answers it is compared with, in the project's order
 * @param execution the plan with whole local iterations (EQ-17), and its split and rank; empty
 *     where none can be executed
 * @param unoptimisedDelayS T with equal bandwidths and η = 1/2, what the papers call unoptimised
 *     (EQ-12)
 * @param bottleneck number of the client whose resources are worth most; empty without a plan
 */
public record PlanSnapshot(
    Project project,
    RadioModels models,
    ChannelState channels,
    LockedProblem locked,
    PlanEntry main,
    List<PlanEntry> references,
    Optional<ExecutableDesign> execution,
    double unoptimisedDelayS,
    Optional<Integer> bottleneck) {

  public PlanSnapshot {
    references = List.copyOf(references);
  }

  /** The delay problem as if nothing were locked. */
  public DelayProblem problem() {
    return locked.whole();
  }

  /** The project's plan and its references, the plan first. */
  public List<PlanEntry> entries() {
    List<PlanEntry> all = new ArrayList<>(references.size() + 1);
    all.add(main);
    all.addAll(references);
    return List.copyOf(all);
  }

  /** The plan with whole local iterations; empty where none can be executed. */
  public Optional<ExecutablePlan> executable() {
    return execution.map(ExecutableDesign::plan);
  }

  /** Delay T of the plan; infinite if there is none. */
  public double delayS() {
    return main.totalDelayS();
  }

  /** How much less than unoptimised the plan takes; empty where either is not finite. */
  public OptionalDouble reduction() {
    return reductionOf(main);
  }

  /** How much less than unoptimised {@code entry} takes; empty where either is not finite. */
  public OptionalDouble reductionOf(PlanEntry entry) {
    double reduction = 1 - entry.totalDelayS() / unoptimisedDelayS;
    return Double.isFinite(reduction) ? OptionalDouble.of(reduction) : OptionalDouble.empty();
  }

  /** The plan's bandwidths; empty without a plan or for one that divides the time. */
  public Optional<Allocation> allocation() {
    return main.result().allocation();
  }

  /** The plan's delay by client and phase; empty as {@link #allocation} is. */
  public Optional<DelayBreakdown> breakdown() {
    return main.breakdown();
  }

  /** The label of the bottleneck. */
  public Optional<String> bottleneckId() {
    return bottleneck.map(clientIds()::get);
  }

  /** The average gains to the main server, by client's label. */
  public Map<String, Double> mainGains() {
    Map<String, Double> gains = new HashMap<>();
    List<String> ids = clientIds();
    for (int k = 0; k < ids.size(); k++) {
      gains.put(ids.get(k), channels.mainGain(k));
    }
    return Map.copyOf(gains);
  }

  /** The labels of all clients that share the bottleneck; empty without a plan. */
  public Set<String> bottleneckIds() {
    List<String> labels = clientIds();
    return main
        .result()
        .multipliers()
        .map(Multipliers::bottlenecks)
        .orElseGet(() -> bottleneck.stream().toList())
        .stream()
        .map(labels::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lock of a client's share; on a shared band its lock on either link. */
  public Optional<LockedShare> lockOf(String client, Link link) {
    PlanSpec spec = project.plan();
    Optional<LockedShare> own = spec.lockOf(client, link);
    return problem().band() instanceof BandPlan.Shared
        ? own.or(() -> spec.lockOf(client, link == Link.MAIN ? Link.FEDERATED : Link.MAIN))
        : own;
  }

  /** Which bars of a bandwidth figure are locked. */
  public LockedBars lockedBars() {
    return new LockedBars(locked(Link.MAIN), locked(Link.FEDERATED));
  }

  private Set<Integer> locked(Link link) {
    List<String> ids = clientIds();
    return IntStream.range(0, ids.size())
        .filter(k -> lockOf(ids.get(k), link).isPresent())
        .boxed()
        .collect(Collectors.toSet());
  }

  /** A figure of the plan, which names this state of the project. */
  public SourcedFigure sourced(Figure figure) {
    return sourced(figure, main);
  }

  /** A figure of what {@code entry} answered to this state of the project. */
  public SourcedFigure sourced(Figure figure, PlanEntry entry) {
    return SourcedFigure.of(
        figure,
        () ->
            FigureSource.ofPlan(
                project.name(), ProjectHash.of(project).hex(), entry.choice().id()));
  }

  /** One round of a plan for this problem, phase by phase. */
  public RoundGanttFigure roundFigure(DelayBreakdown breakdown) {
    return RoundGanttFigure.of(clientIds(), breakdown, problem().schedule());
  }

  /** The total delays of the plan and its references side by side. */
  public TotalDelayFigure totalDelayFigure() {
    return TotalDelayFigure.of(
        clientIds(),
        entries().stream()
            .map(
                entry ->
                    new TotalDelayFigure.Plan(
                        entry.name(),
                        entry.totalDelayS(),
                        entry.breakdown(),
                        PlanWords.status(entry.result())))
            .toList());
  }

  /** The clients' labels, in their order. */
  public List<String> clientIds() {
    return project.scenario().clients().stream().map(Client::id).toList();
  }
}
