package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.CausalTransformer;

/** Trains adapters of the whole, unsplit model on the data of one holder. */
public final class WholeModelNode implements AutoCloseable {
  private final NDManager manager;
  private final CausalTransformer model;
  private final Participant participant;

  public WholeModelNode(NDManager parent, CausalTransformer model, Participant participant) {
    this.manager = parent.newSubManager();
    this.model = model;
    this.participant = participant;
  }

  /**
   * Steps the adapters along the next batch.
   *
   * @return its mean loss in nats, before the step
   */
  public double step() {
    try (NDManager step = manager.newSubManager()) {
      Batch batch = participant.nextBatch();
      Learner learner = participant.learner();
      NDArray loss = Autograd.recorded(() -> model.loss(batch, learner.adapter(), step));
      Autograd.backward(loss);
      learner.step(step);
      return loss.getFloat();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
