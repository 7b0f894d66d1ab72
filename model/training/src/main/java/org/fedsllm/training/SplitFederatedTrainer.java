package org.fedsllm.training;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.TrainingOutcome.End;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.node.ClientNode;
import org.fedsllm.training.node.FederatedServerNode;
import org.fedsllm.training.node.MainServerNode;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Message;

/**
 * Trains LoRA adapters by SplitFed V1 (Thapa et al. 2022) with the federated server of the FedsLLM
 * paper: local iterations over the split, then both sides' adapters averaged by samples.
 *
 * <p>One object is one run. It works on the caller's thread, clients one after another, so the same
 * setup gives the same losses bit for bit; it is not thread-safe. Close it after the run.
 */
public final class SplitFederatedTrainer implements AutoCloseable {
  private final NDManager manager;
  private final List<ClientNode> clients = new ArrayList<>();
  private final MainServerNode mainServer;
  private final FederatedServerNode federatedServer = new FederatedServerNode();
  private final HeldOutText heldOut;
  private final Air air = new Air();
  private final int[] samples;
  private final int splitLayer;
  private LoraWeights adapter;

  public SplitFederatedTrainer(TrainingSetup setup) {
    TransformerWorkload workload = setup.workload();
    this.manager = setup.model().manager().newSubManager();
    this.splitLayer = workload.splitLayer();
    this.adapter = setup.start();
    ClientNetwork clientSide = new ClientNetwork(setup.model().network(), splitLayer);
    for (ClientData data : setup.clients()) {
      clients.add(
          new ClientNode(
              manager,
              clientSide,
              data,
              workload.batchSize(),
              adapter.clientSide(splitLayer),
              setup.weightOptimizer(),
              setup.seeds().stream("batches", data.clientId())));
    }
    this.mainServer =
        new MainServerNode(
            manager,
            new ServerNetwork(setup.model().network(), splitLayer),
            clients.size(),
            adapter.serverSide(splitLayer),
            setup.weightOptimizer());
    this.samples = clients.stream().mapToInt(ClientNode::samples).toArray();
    this.heldOut = new HeldOutText(manager, setup.model().network(), setup.clients(), adapter);
  }

  /** Runs the plan until it is done, cancelled or diverged. */
  public TrainingOutcome train(TrainingPlan plan, TrainingMonitor monitor) {
    RunLog log = new RunLog(plan, heldOut, monitor);
    log.start(adapter);
    for (int round = 1; round <= plan.rounds(); round++) {
      RoundLoss loss = new RoundLoss(plan, round, samples, monitor);
      for (int iteration = 0; iteration < plan.localIterations(); iteration++) {
        for (int k = 0; k < clients.size(); k++) {
          if (monitor.cancelled()) {
            return log.outcome(End.CANCELLED, adapter);
          }
          loss.add(k, localIteration(k));
          if (loss.diverged()) {
            return log.outcome(End.DIVERGED, adapter);
          }
        }
      }
      LoraWeights mean = average();
      if (!log.finish(round, loss.mean(), mean, air.takeCount())) {
        return log.outcome(End.DIVERGED, adapter);
      }
      adapter = mean;
    }
    return log.outcome(End.FINISHED, adapter);
  }

  /** One batch of one client, over the split and back. */
  private double localIteration(int k) {
    ClientNode client = clients.get(k);
    ClientNode.Upload upload = client.forward();
    Message activations = air.carry(upload.activations());
    Message labels = air.carry(upload.labels());
    MainServerNode.Answer answer = mainServer.train(k, activations, labels);
    client.backward(air.carry(answer.boundaryGradient()));
    return answer.loss();
  }

  /** The client sides by the federated server, the server sides by the main server. */
  private LoraWeights average() {
    List<Message> uploads = clients.stream().map(c -> air.carry(c.adapterUp())).toList();
    Message mean = federatedServer.average(uploads, samples);
    clients.forEach(client -> client.receive(air.carry(mean)));
    LoraWeights serverSide = mainServer.average(samples);
    return LoraWeights.join(adapter.layout(), clients.get(0).adapter(), serverSide);
  }

  @Override
  public void close() {
    manager.close();
  }
}
