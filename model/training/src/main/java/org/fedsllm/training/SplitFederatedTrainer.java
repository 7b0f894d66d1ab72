package org.fedsllm.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fedsllm.training.TrainingOutcome.End;
import org.fedsllm.training.federation.Participation;
import org.fedsllm.training.federation.RoundMembers;
import org.fedsllm.training.federation.RoundMembers.Part;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.resume.RunCheckpoint;
import org.fedsllm.training.scheme.TrainingScheme;
import org.fedsllm.training.state.State;
import org.fedsllm.training.wire.Air;

/**
 * Trains LoRA adapters in rounds of local iterations. What a local iteration is, who computes it,
 * and what becomes of it at the end of a round is the {@link TrainingScheme}'s business; who takes
 * part is decided by {@link Participation}. Unless the setup says otherwise this is SplitFed V1
 * with the federated server of the FedsLLM paper.
 *
 * <p>One object is one run. It works on the caller's thread, clients one after another, so the same
 * setup gives the same losses bit for bit; it is not thread-safe. Close it after the run.
 */
public final class SplitFederatedTrainer implements AutoCloseable {
  private static final String SCHEME = "scheme";
  private static final String ADAPTER = "adapter";

  private final TrainingSetup setup;
  private final NDManager manager;
  private final TrainingScheme scheme;
  private final Participation participation;
  private final HeldOutText heldOut;
  private final Air air = new Air();
  private LoraWeights adapter;

  public SplitFederatedTrainer(TrainingSetup setup) {
    this.setup = setup;
    this.manager = setup.model().manager().newSubManager();
    this.adapter = setup.start();
    this.scheme = SchemeFactory.create(setup, manager, air);
    this.participation =
        new Participation(setup.algorithm().participation(), setup.seeds(), setup.clients().size());
    this.heldOut = new HeldOutText(manager, setup.model().network(), setup.clients(), adapter);
  }

  /** Runs the plan until it is done, cancelled or diverged. */
  public TrainingOutcome train(TrainingPlan plan, TrainingMonitor monitor) {
    RunLog log = new RunLog(plan, heldOut, setup.predictedBytes(), monitor);
    log.start(adapter);
    return rounds(1, plan, monitor, log);
  }

  /**
   * Goes on after the last round of {@code saved}, up to the rounds of {@code plan}; on the same
   * machine as if the run had not been interrupted, bit for bit. The trainer must be new.
   *
   * @throws IllegalArgumentException if {@code saved} is of other inputs
   */
  public TrainingOutcome resume(RunCheckpoint saved, TrainingPlan plan, TrainingMonitor monitor) {
    saved.requireInputs(RunInputs.of(setup, plan));
    scheme.restore(saved.state().part(SCHEME));
    adapter = LoraWeights.restored(setup.start().layout(), saved.state().part(ADAPTER));
    RunLog log = new RunLog(plan, heldOut, setup.predictedBytes(), monitor);
    log.resume(saved.rounds(), adapter);
    return rounds(saved.last().round() + 1, plan, monitor, log);
  }

  private TrainingOutcome rounds(
      int first, TrainingPlan plan, TrainingMonitor monitor, RunLog log) {
    Map<String, String> inputs = RunInputs.of(setup, plan);
    monitor.checkpoint(() -> checkpoint(inputs, log));
    for (int round = first; round <= plan.rounds(); round++) {
      RoundMembers members = participation.inRound(round, plan.localIterations(), plan.clock());
      RoundLoss losses = new RoundLoss(plan, round, members.steps(), monitor);
      for (int iteration = 0; iteration < plan.localIterations(); iteration++) {
        for (int k : scheme.turns(working(members, iteration), round, iteration)) {
          if (monitor.cancelled()) {
            return log.outcome(End.CANCELLED, adapter);
          }
          Turn turn = new Turn(k, round, iteration);
          double loss = scheme.localIteration(turn);
          losses.add(turn, scheme.weight(k), loss);
          if (!Double.isFinite(loss)) {
            return log.diverged(divergence(turn, loss), adapter);
          }
        }
      }
      LoraWeights merged = scheme.merge(members.those(Part.MERGED));
      double loss = log.finish(round, members, losses, merged, air.takeCount());
      if (!Double.isFinite(loss)) {
        return log.diverged(divergence(round, loss), adapter);
      }
      adapter = merged;
      monitor.checkpoint(() -> checkpoint(inputs, log));
    }
    return log.outcome(End.FINISHED, adapter);
  }

  private RunCheckpoint checkpoint(Map<String, String> inputs, RunLog log) {
    State state = State.builder().put(SCHEME, scheme.state()).put(ADAPTER, adapter.state()).build();
    return new RunCheckpoint(inputs, log.rounds(), state);
  }

  private Divergence divergence(Turn turn, double loss) {
    String client = setup.clients().get(turn.client()).clientId();
    return new Divergence(
        turn.round(), Optional.of(client), turn.iteration() + 1, loss, setup.weightOptimizer());
  }

  private Divergence divergence(int round, double loss) {
    return new Divergence(round, Optional.empty(), 0, loss, setup.weightOptimizer());
  }

  /** Clients that compute in {@code iteration} (from 0) of a round, by rising number. */
  private List<Integer> working(RoundMembers members, int iteration) {
    return IntStream.range(0, participation.clients())
        .filter(k -> iteration < members.localIterations(k))
        .boxed()
        .toList();
  }

  @Override
  public void close() {
    scheme.close();
    manager.close();
  }
}
