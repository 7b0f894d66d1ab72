package org.fedsllm.training.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.Gpt2;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
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
  private static final double DEVIATION = 0.02;
  private static final LoraSpec LORA = new LoraSpec(8, 16, Set.of(Projection.QUERY_KEY_VALUE));
  private static final Set<Factor> BOTH = EnumSet.allOf(Factor.class);
  private static final WeightOptimizerSpec ADAM_W =
      new WeightOptimizerSpec(WeightOptimizerSpec.Kind.ADAM_W, 1e-4, 0);

  private final NDManager manager = TorchEngine.newManager();
  private final SeedTree seeds = new SeedTree(2026);
  private final ClientNode client;
  private final MainServerNode mainServer;
  private final Learner serverSide;
  private final WholeModelNode whole;

  TrainingSteps(BenchmarkModel model) {
    TransformerSpec spec = model.spec();
    CausalTransformer network = Gpt2.build(manager, spec, 1e-5f, this::randomTensor);
    LoraWeights start = LoraWeights.fresh(LoraLayout.whole(spec, LORA), seeds.stream("adapter"));
    int splitLayer = spec.blocks() / 2;
    Streams streams =
        new Streams(Codecs.boundary(FLOAT_BITS), new GaussianNoise(0, seeds.branch("noise")));
    this.client =
        new ClientNode(
            manager,
            new ClientNetwork(network, splitLayer),
            participant(model, start.clientSide(splitLayer)),
            streams);
    this.mainServer =
        new MainServerNode(manager, List.of(new ServerNetwork(network, splitLayer)), streams);
    this.serverSide = new Learner(manager, start.serverSide(splitLayer), BOTH, ADAM_W);
    this.whole = new WholeModelNode(manager, network, participant(model, start));
  }

  /** One local iteration over the split, with everything that crosses it as bytes. */
  double split() {
    ClientNode.Upload upload = client.forward(new Turn(0, 1, 0));
    MainServerNode.Answer answer =
        mainServer.train(0, serverSide, upload.activations(), upload.labels());
    client.backward(answer.boundaryGradient());
    return answer.loss();
  }

  /** The same step without a split. */
  double unsplit() {
    return whole.step();
  }

  /** Norms near one, all else small: losses and gradients of ordinary size. */
  private NDArray randomTensor(String name, long... shape) {
    NDArray noise =
        Autograd.unrecorded(
            () -> manager.randomNormal(0, (float) DEVIATION, new Shape(shape), DataType.FLOAT32));
    return name.contains("ln_") && name.endsWith(".weight")
        ? Autograd.unrecorded(() -> noise.add(1))
        : noise;
  }

  private Participant participant(BenchmarkModel model, LoraWeights start) {
    Random random = seeds.stream("rows");
    List<TokenSequence> rows = new ArrayList<>();
    for (int i = 0; i < SEQUENCES; i++) {
      rows.add(
          TokenSequence.plain(
              random.longs(BenchmarkModel.TOKENS, 0, model.spec().vocabularySize()).toArray()));
    }
    ClientData data = new ClientData("c1", List.of("random"), rows, rows.subList(0, 1));
    return new Participant(
        "c1",
        new Batches(data, model.batchSize(), seeds.stream("batches")),
        new Learner(manager, start, BOTH, ADAM_W),
        Codecs.adapter(FLOAT_BITS));
  }

  @Override
  public void close() {
    manager.close();
  }
}
