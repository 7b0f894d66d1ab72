package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.node.WholeModelNode;

/** No split: whoever takes the turn computes the whole model, and nothing crosses the air. */
public final class WholeModel implements LocalStep {
  private final List<WholeModelNode> clients;

  public WholeModel(List<WholeModelNode> clients) {
    this.clients = List.copyOf(clients);
  }

  @Override
  public double take(Turn turn) {
    return clients.get(turn.client()).step();
  }

  @Override
  public void close() {
    clients.forEach(WholeModelNode::close);
  }
}
