package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.training.data.BatchOrder;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.weightoptimizer.WeightOptimizer;
import org.fedsllm.training.weightoptimizer.WeightOptimizers;
import org.fedsllm.training.wire.Encoding;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/**
 * A client: its data, its adapters and its half of the autograd graph. It speaks in messages.
 *
 * <p>A local iteration is {@link #forward()} and then {@link #backward}; between them the graph of
 * the client's blocks waits for the boundary gradient.
 */
public final class ClientNode implements AutoCloseable {
  private final NDManager manager;
  private final ClientNetwork network;
  private final ClientData data;
  private final BatchOrder order;
  private final int batchSize;
  private final Adapter adapter;
  private final WeightOptimizer optimizer;
  private NDManager step;
  private NDArray boundary;

  /** What a client sends up in one local iteration. */
  public record Upload(Message activations, Message labels) {}

  /**
   * @param batchSize sequences of a local iteration; a client with fewer takes them all
   * @param random shuffles the batches
   */
  public ClientNode(
      NDManager parent,
      ClientNetwork network,
      ClientData data,
      int batchSize,
      LoraWeights start,
      WeightOptimizerSpec optimizer,
      Random random) {
    this.manager = parent.newSubManager();
    this.network = network;
    this.data = data;
    this.order = new BatchOrder(data.training().size(), random);
    this.batchSize = Math.min(batchSize, data.training().size());
    this.adapter = new Adapter(manager, start);
    this.optimizer = WeightOptimizers.create(optimizer, adapter.values());
  }

  /** Its weight in every average: the training sequences it holds. */
  public int samples() {
    return data.training().size();
  }

  /** Runs the client's blocks on the next batch. */
  public Upload forward() {
    closeStep();
    step = manager.newSubManager();
    Batch batch = nextBatch();
    boundary = Autograd.recorded(() -> network.forward(batch, adapter, step)); // (B, T, d)
    return new Upload(
        new Message(Kind.ACTIVATIONS, boundary.getShape().getShape(), Tensors.toBytes(boundary)),
        Encoding.labels(batch.sequences()));
  }

  /** Takes the boundary gradient through the client's blocks and steps its adapters. */
  public void backward(Message boundaryGradient) {
    Shape shape = new Shape(boundaryGradient.shape());
    NDArray gradient =
        Tensors.ofBytes(step, boundaryGradient.payload(), shape, DataType.FLOAT32); // (B, T, d)
    Autograd.backward(boundary, gradient);
    optimizer.step(adapter.values(), adapter.gradient(step));
    adapter.clearGradient();
    closeStep();
  }

  /** The adapters as they go to the federated server. */
  public Message adapterUp() {
    return Encoding.adapter(Kind.ADAPTER_UP, adapter.weights().values());
  }

  /** Its adapters as they are now. */
  public LoraWeights adapter() {
    return adapter.weights();
  }

  /** Takes over the averaged adapters; the weight optimizer keeps its memory. */
  public void receive(Message adapterDown) {
    adapter.assign(new LoraWeights(adapter.layout(), Encoding.adapter(adapterDown)));
  }

  private Batch nextBatch() {
    List<TokenSequence> sequences = new ArrayList<>();
    for (int index : order.next(batchSize)) {
      sequences.add(data.training().get(index));
    }
    return new Batch(sequences);
  }

  private void closeStep() {
    if (step != null) {
      step.close();
      step = null;
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
