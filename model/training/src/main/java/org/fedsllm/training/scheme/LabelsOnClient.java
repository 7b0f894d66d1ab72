package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.node.HeadClientNode;
import org.fedsllm.training.node.MiddleServerNode;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Message;

/**
 * The U-shaped split (Vepakomma et al. 2018), four crossings: activations up, the output of the
 * last block down, its gradient up, the boundary gradient down. Labels never cross.
 */
public final class LabelsOnClient implements LocalStep {
  private final List<HeadClientNode> clients;
  private final MiddleServerNode mainServer;
  private final ServerCopies copies;
  private final Air air;

  public LabelsOnClient(
      List<HeadClientNode> clients, MiddleServerNode mainServer, ServerCopies copies, Air air) {
    this.clients = List.copyOf(clients);
    this.mainServer = mainServer;
    this.copies = copies;
    this.air = air;
  }

  @Override
  public double take(Turn turn) {
    HeadClientNode client = clients.get(turn.client());
    HeadClientNode.Upload upload = client.forward(turn);
    Message activations = air.carry(upload.activations());
    Message output =
        air.carry(
            mainServer.forward(
                turn.client(), copies.copyFor(turn.client()), activations, upload.outline()));
    HeadClientNode.Judgement judgement = client.judge(output);
    Message outputGradient = air.carry(judgement.outputGradient());
    client.backward(air.carry(mainServer.backward(outputGradient)));
    return judgement.loss();
  }

  @Override
  public void close() {
    clients.forEach(HeadClientNode::close);
    mainServer.close();
  }
}
