package org.fedsllm.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.metric.Evaluator;
import org.fedsllm.training.metric.MeanLoss;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.LoraWeights;

/** The held-out text of every client, to evaluate averaged adapters on. */
final class HeldOutText {
  private final Evaluator evaluator;
  private final List<ClientData> clients;
  private final NDManager manager;
  private Adapter adapter;

  HeldOutText(
      NDManager manager, CausalTransformer model, List<ClientData> clients, LoraWeights any) {
    this.manager = manager;
    this.evaluator = new Evaluator(manager, model);
    this.clients = clients;
    this.adapter = new Adapter(manager, any);
  }

  /** Labels of the clients in the scenario, in their order. */
  List<String> clientIds() {
    return clients.stream().map(ClientData::clientId).toList();
  }

  /** One loss for each client, in their order. */
  List<MeanLoss> evaluate(LoraWeights weights) {
    if (weights.layout().lora().rank() == adapter.layout().lora().rank()) {
      adapter.assign(weights);
    } else { // as where adapters are stacked
      adapter.close();
      adapter = new Adapter(manager, weights);
    }
    return clients.stream().map(client -> evaluator.loss(client.heldOut(), adapter)).toList();
  }
}
