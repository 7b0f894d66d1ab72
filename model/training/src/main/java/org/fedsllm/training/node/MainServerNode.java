package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.wire.Encoding;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/** The main server where labels are shared: the upper blocks, the head and the loss. */
public final class MainServerNode implements AutoCloseable {

  /** The result of one local iteration: the mean loss, and what the client needs to go on. */
  public record Answer(double loss, Message boundaryGradient) {}

  private final NDManager manager;
  private final List<ServerNetwork> networks;
  private final Streams streams;

  /**
   * @param networks the upper blocks as each client's split leaves them
   * @param streams how the residual stream crosses the split; the clients' too
   */
  public MainServerNode(NDManager parent, List<ServerNetwork> networks, Streams streams) {
    this.manager = parent.newSubManager();
    this.networks = List.copyOf(networks);
    this.streams = streams;
  }

  /**
   * Forward and backward pass over a client's activations, and a step of the adapters.
   *
   * @param client its number
   * @param learner the copy of the adapters that answers this client
   */
  public Answer train(int client, Learner learner, Message activations, Message labels) {
    try (NDManager step = manager.newSubManager()) {
      NDArray boundary = streams.tensor(step, activations);
      Autograd.require(boundary); // the leaf where the server's graph begins
      Batch batch = new Batch(Encoding.labels(labels));
      ServerNetwork network = networks.get(client);
      NDArray loss = Autograd.recorded(() -> network.loss(boundary, batch, learner.adapter()));
      Autograd.backward(loss);
      learner.step(step);
      NDArray gradient = Autograd.gradient(boundary, step); // (B, T, d)
      return new Answer(loss.getFloat(), streams.message(Kind.BOUNDARY_GRADIENT, gradient));
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
