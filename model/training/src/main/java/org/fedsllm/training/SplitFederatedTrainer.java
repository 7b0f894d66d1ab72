package org.fedsllm.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.training.TrainingOutcome.End;
import org.fedsllm.training.federation.Participation;
import org.fedsllm.training.federation.RoundMembers;
import org.fedsllm.training.federation.RoundMembers.Part;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.scheme.TrainingScheme;
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
  private final NDManager manager;
  private final TrainingScheme scheme;
  private final Participation participation;
  private final HeldOutText heldOut;
  private final Air air = new Air();
  private LoraWeights adapter;

  public SplitFederatedTrainer(TrainingSetup setup) {
    this.manager = setup.model().manager().newSubManager();
    this.adapter = setup.start();
    this.scheme = SchemeFactory.create(setup, manager, air);
    this.participation =
        new Participation(setup.algorithm().participation(), setup.seeds(), setup.clients().size());
    this.heldOut = new HeldOutText(manager, setup.model().network(), setup.clients(), adapter);
  }

  /** Runs the plan until it is done, cancelled or diverged. */
  public TrainingOutcome train(TrainingPlan plan, TrainingMonitor monitor) {
    RunLog log = new RunLog(plan, heldOut, monitor);
    log.start(adapter);
    for (int round = 1; round <= plan.rounds(); round++) {
      RoundMembers members = participation.inRound(round, plan.localIterations(), plan.clock());
      RoundLoss loss = new RoundLoss(plan, round, members.steps(), monitor);
      for (int iteration = 0; iteration < plan.localIterations(); iteration++) {
        for (int k : scheme.turns(working(members, iteration), round, iteration)) {
          if (monitor.cancelled()) {
            return log.outcome(End.CANCELLED, adapter);
          }
          loss.add(scheme.weight(k), scheme.localIteration(new Turn(k, round, iteration)));
          if (loss.diverged()) {
            return log.outcome(End.DIVERGED, adapter);
          }
        }
      }
      LoraWeights merged = scheme.merge(members.those(Part.MERGED));
      if (!log.finish(round, members.delayS(), loss.mean(), merged, air.takeCount())) {
        return log.outcome(End.DIVERGED, adapter);
      }
      adapter = merged;
    }
    return log.outcome(End.FINISHED, adapter);
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
