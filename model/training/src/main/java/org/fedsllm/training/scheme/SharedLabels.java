package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.node.ClientNode;
import org.fedsllm.training.node.Learner;
import org.fedsllm.training.node.MainServerNode;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Message;

/** Two crossings: activations and labels up, the boundary gradient down. */
public final class SharedLabels implements SplitExchange {
  private final List<ClientNode> clients;
  private final MainServerNode mainServer;
  private final Air air;

  public SharedLabels(List<ClientNode> clients, MainServerNode mainServer, Air air) {
    this.clients = List.copyOf(clients);
    this.mainServer = mainServer;
    this.air = air;
  }

  @Override
  public double iterate(Turn turn, Learner serverCopy) {
    ClientNode client = clients.get(turn.client());
    ClientNode.Upload upload = client.forward(turn);
    Message activations = air.carry(upload.activations());
    Message labels = air.carry(upload.labels());
    MainServerNode.Answer answer = mainServer.train(serverCopy, activations, labels);
    client.backward(air.carry(answer.boundaryGradient()));
    return answer.loss();
  }

  @Override
  public void close() {
    clients.forEach(ClientNode::close);
    mainServer.close();
  }
}
