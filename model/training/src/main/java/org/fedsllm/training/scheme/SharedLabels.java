package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.node.ClientNode;
import org.fedsllm.training.node.MainServerNode;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Message;

/** Two crossings of the split: activations and labels up, the boundary gradient down. */
public final class SharedLabels implements LocalStep {
  private final List<ClientNode> clients;
  private final MainServerNode mainServer;
  private final ServerCopies copies;
  private final Air air;

  public SharedLabels(
      List<ClientNode> clients, MainServerNode mainServer, ServerCopies copies, Air air) {
    this.clients = List.copyOf(clients);
    this.mainServer = mainServer;
    this.copies = copies;
    this.air = air;
  }

  @Override
  public double take(Turn turn) {
    ClientNode client = clients.get(turn.client());
    ClientNode.Upload upload = client.forward(turn);
    Message activations = air.carry(upload.activations());
    Message labels = air.carry(upload.labels());
    MainServerNode.Answer answer =
        mainServer.train(turn.client(), copies.copyFor(turn.client()), activations, labels);
    client.backward(air.carry(answer.boundaryGradient()));
    return answer.loss();
  }

  @Override
  public void close() {
    clients.forEach(ClientNode::close);
    mainServer.close();
  }
}
