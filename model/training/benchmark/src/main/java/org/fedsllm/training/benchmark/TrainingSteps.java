package org.fedsllm.training.benchmark;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.network.TorchEngine;
import org.fedsllm.training.node.Batches;
import org.fedsllm.training.node.ClientNode;
import org.fedsllm.training.node.Learner;
import org.fedsllm.training.node.MainServerNode;
import org.fedsllm.training.node.Participant;
import org.fedsllm.training.node.Streams;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.node.WholeModelNode;
import org.fedsllm.training.wire.Codecs;
import org.fedsllm.training.wire.GaussianNoise;

/**
 * A random model, random rows, and the parties that train LoRA of rank 8 on query, key and value by
 * AdamW: one client and the main server over a split in the middle, and one that holds it all.
 */
final class TrainingSteps implements AutoCloseable {
  private static final int SEQUENCES = 64;
  private static final int FLOAT_BITS = 32;

  private final NDManager manager = TorchEngine.newManager();
  private final SeedTree seeds = new SeedTree(2026);
  private final ClientNode client;
  private final MainServerNode mainServer;
  private final Learner serverSide;
  private final WholeModelNode whole;
  private ClientNode.Upload upload; // of the first step; null before it

  TrainingSteps(BenchmarkModel model) {
    this(model, model.batchSize());
  }

  /**
   * @param batchSize rows of a step, instead of the model's own
   */
  TrainingSteps(BenchmarkModel model, int batchSize) {
    TransformerSpec spec = model.spec();
    CausalTransformer network = RandomModel.build(manager, spec);
    LoraWeights start = RandomModel.adapter(spec, seeds.stream("adapter"));
    int splitLayer = spec.blocks() / 2;
    Streams streams =
        new Streams(Codecs.boundary(FLOAT_BITS), new GaussianNoise(0, seeds.branch("noise")));
    this.client =
        new ClientNode(
            manager,
            new ClientNetwork(network, splitLayer),
            participant(spec, batchSize, start.clientSide(splitLayer)),
            streams);
    this.mainServer =
        new MainServerNode(manager, List.of(new ServerNetwork(network, splitLayer)), streams);
    this.serverSide =
        new Learner(manager, start.serverSide(splitLayer), RandomModel.BOTH, RandomModel.ADAM_W);
    this.whole = new WholeModelNode(manager, network, participant(spec, batchSize, start));
  }

  /** One local iteration over the split, with everything that crosses it as bytes. */
  double split() {
    ClientNode.Upload up = client.forward(new Turn(0, 1, 0));
    MainServerNode.Answer answer = mainServer.train(0, serverSide, up.activations(), up.labels());
    client.backward(answer.boundaryGradient());
    return answer.loss();
  }

  /** The main server's part of a step, on the first batch over and over. */
  double server() {
    if (upload == null) {
      upload = client.forward(new Turn(0, 1, 0));
    }
    return mainServer.train(0, serverSide, upload.activations(), upload.labels()).loss();
  }

  /** The same step without a split. */
  double unsplit() {
    return whole.step();
  }

  private Participant participant(TransformerSpec spec, int batchSize, LoraWeights start) {
    List<TokenSequence> rows =
        RandomModel.rows(spec, seeds.stream("rows")).limit(SEQUENCES).toList();
    ClientData data = new ClientData("c1", List.of("random"), rows, rows.subList(0, 1));
    return new Participant(
        "c1",
        new Batches(data, batchSize, seeds.stream("batches")),
        new Learner(manager, start, RandomModel.BOTH, RandomModel.ADAM_W),
        Codecs.adapter(FLOAT_BITS));
  }

  @Override
  public void close() {
    manager.close();
  }
}
