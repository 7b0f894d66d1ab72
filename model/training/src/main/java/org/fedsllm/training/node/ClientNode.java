package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.wire.Encoding;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/**
 * A client that shares its labels: embedding and first blocks, and its half of the autograd graph.
 * It speaks in messages.
 *
 * <p>A local iteration is {@link #forward} and then {@link #backward}; between them the graph of
 * the client's blocks waits for the boundary gradient.
 */
public final class ClientNode implements AutoCloseable {
  private final NDManager manager;
  private final ClientNetwork network;
  private final Participant participant;
  private final Streams streams;
  private NDManager step;
  private NDArray boundary;

  /** What a client sends up in one local iteration. */
  public record Upload(Message activations, Message labels) {}

  /**
   * @param streams how the residual stream crosses the split; the main server's too
   */
  public ClientNode(
      NDManager parent, ClientNetwork network, Participant participant, Streams streams) {
    this.manager = parent.newSubManager();
    this.network = network;
    this.participant = participant;
    this.streams = streams;
  }

  /** Runs the client's blocks on the next batch. */
  public Upload forward(Turn turn) {
    closeStep();
    step = manager.newSubManager();
    Batch batch = participant.nextBatch();
    Adapter adapter = participant.learner().adapter();
    boundary = Autograd.recorded(() -> network.forward(batch, adapter, step)); // (B, T, d)
    return new Upload(
        streams.noisy(Kind.ACTIVATIONS, boundary, participant.id(), turn),
        Encoding.labels(batch.sequences()));
  }

  /** Takes the boundary gradient through the client's blocks and steps its adapters. */
  public void backward(Message boundaryGradient) {
    Autograd.backward(boundary, streams.tensor(step, boundaryGradient));
    participant.learner().step(step);
    closeStep();
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
