package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.HeadNetwork;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/**
 * A client of a U-shaped split: embedding, first blocks, head and loss. Its labels stay with it.
 *
 * <p>A local iteration is {@link #forward}, {@link #judge} and then {@link #backward}; all the
 * while the graph of the client's blocks waits for the boundary gradient.
 */
public final class HeadClientNode implements AutoCloseable {
  private final NDManager manager;
  private final ClientNetwork lower;
  private final HeadNetwork head;
  private final Participant participant;
  private final Streams streams;
  private NDManager step;
  private Batch batch;
  private NDArray boundary;

  /**
   * What a client sends up first.
   *
   * @param outline where texts begin in the rows, and nothing of what they say; like a message's
   *     shape it is not counted
   */
  public record Upload(Message activations, Batch outline) {}

  /** The mean loss, and what the main server needs to go on. */
  public record Judgement(double loss, Message outputGradient) {}

  /**
   * @param streams how the residual stream crosses the split; the main server's too
   */
  public HeadClientNode(
      NDManager parent,
      ClientNetwork lower,
      HeadNetwork head,
      Participant participant,
      Streams streams) {
    this.manager = parent.newSubManager();
    this.lower = lower;
    this.head = head;
    this.participant = participant;
    this.streams = streams;
  }

  /** Runs the client's blocks on the next batch. */
  public Upload forward(Turn turn) {
    closeStep();
    step = manager.newSubManager();
    batch = participant.nextBatch();
    Adapter adapter = participant.learner().adapter();
    boundary = Autograd.recorded(() -> lower.forward(batch, adapter, step)); // (B, T, d)
    return new Upload(
        streams.noisy(Kind.ACTIVATIONS, boundary, participant.id(), turn), batch.outline());
  }

  /** Compares the main server's output with the labels. */
  public Judgement judge(Message output) {
    NDArray hidden = streams.tensor(step, output); // (B, T, d)
    Autograd.require(hidden); // the leaf where the head's graph begins
    NDArray loss = Autograd.recorded(() -> head.loss(hidden, batch));
    Autograd.backward(loss);
    NDArray gradient = Autograd.gradient(hidden, step); // (B, T, d)
    return new Judgement(loss.getFloat(), streams.message(Kind.OUTPUT_GRADIENT, gradient));
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
