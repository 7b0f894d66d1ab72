package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.training.federation.WeightedAverage;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.weightoptimizer.WeightOptimizer;
import org.fedsllm.training.weightoptimizer.WeightOptimizers;
import org.fedsllm.training.wire.Encoding;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/**
 * The main server of SplitFed V1: the upper blocks, with a copy of their adapters for each client,
 * averaged each round (Thapa et al. 2022, Algorithm 1).
 */
public final class MainServerNode implements AutoCloseable {

  /** What belongs to one client. */
  private record Copy(Adapter adapter, WeightOptimizer optimizer) {}

  /** The result of one local iteration: the mean loss, and what the client needs to go on. */
  public record Answer(double loss, Message boundaryGradient) {}

  private final NDManager manager;
  private final ServerNetwork network;
  private final List<Copy> copies = new ArrayList<>();

  public MainServerNode(
      NDManager parent,
      ServerNetwork network,
      int clients,
      LoraWeights start,
      WeightOptimizerSpec optimizer) {
    this.manager = parent.newSubManager();
    this.network = network;
    for (int k = 0; k < clients; k++) {
      Adapter adapter = new Adapter(manager, start);
      copies.add(new Copy(adapter, WeightOptimizers.create(optimizer, adapter.values())));
    }
  }

  /** Forward and backward pass over a client's activations, and a step of its adapter copy. */
  public Answer train(int client, Message activations, Message labels) {
    Copy copy = copies.get(client);
    try (NDManager step = manager.newSubManager()) {
      NDArray boundary =
          Tensors.ofBytes(
              step, activations.payload(), new Shape(activations.shape()), DataType.FLOAT32);
      Autograd.require(boundary); // the leaf where the server's graph begins
      Batch batch = new Batch(Encoding.labels(labels));
      NDArray loss = Autograd.recorded(() -> network.loss(boundary, batch, copy.adapter()));
      Autograd.backward(loss);
      copy.optimizer().step(copy.adapter().values(), copy.adapter().gradient(step));
      copy.adapter().clearGradient();
      NDArray gradient = Autograd.gradient(boundary, step); // (B, T, d)
      Message down =
          new Message(Kind.BOUNDARY_GRADIENT, activations.shape(), Tensors.toBytes(gradient));
      return new Answer(loss.getFloat(), down);
    }
  }

  /**
   * Replaces every copy by their average.
   *
   * @param samples weights of the clients
   */
  public LoraWeights average(int[] samples) {
    List<float[]> values = copies.stream().map(c -> c.adapter().weights().values()).toList();
    LoraWeights mean =
        new LoraWeights(
            copies.get(0).adapter().layout(),
            WeightedAverage.of(values, Arrays.stream(samples).asDoubleStream().toArray()));
    copies.forEach(copy -> copy.adapter().assign(mean));
    return mean;
  }

  @Override
  public void close() {
    manager.close();
  }
}
