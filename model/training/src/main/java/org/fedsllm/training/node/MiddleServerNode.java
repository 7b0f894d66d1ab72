package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/**
 * The main server of a U-shaped split: the upper blocks alone. It sees neither labels nor losses.
 *
 * <p>It answers one client at a time: {@link #forward} and then {@link #backward}, between which
 * its graph waits for the gradient of its output.
 */
public final class MiddleServerNode implements AutoCloseable {
  private final NDManager manager;
  private final List<ServerNetwork> networks;
  private final Streams streams;
  private NDManager step;
  private Learner learner;
  private NDArray boundary;
  private NDArray output;

  /**
   * @param networks the upper blocks as each client's split leaves them
   * @param streams how the residual stream crosses the split; the clients' too
   */
  public MiddleServerNode(NDManager parent, List<ServerNetwork> networks, Streams streams) {
    this.manager = parent.newSubManager();
    this.networks = List.copyOf(networks);
    this.streams = streams;
  }

  /**
   * Runs the upper blocks.
   *
   * @param client its number
   * @param copy the copy of the adapters that answers this client
   * @param outline where texts begin in the rows
   * @return the residual stream after the last block
   */
  public Message forward(int client, Learner copy, Message activations, Batch outline) {
    closeStep();
    step = manager.newSubManager();
    learner = copy;
    boundary = streams.tensor(step, activations); // (B, T, d)
    Autograd.require(boundary); // the leaf where the server's graph begins
    ServerNetwork network = networks.get(client);
    output = Autograd.recorded(() -> network.output(boundary, outline, copy.adapter()));
    return streams.message(Kind.OUTPUT, output);
  }

  /**
   * Takes the gradient of the output through the upper blocks, and steps their adapters.
   *
   * @return the boundary gradient
   */
  public Message backward(Message outputGradient) {
    Autograd.backward(output, streams.tensor(step, outputGradient));
    learner.step(step);
    NDArray gradient = Autograd.gradient(boundary, step); // (B, T, d)
    Message down = streams.message(Kind.BOUNDARY_GRADIENT, gradient);
    closeStep();
    return down;
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
