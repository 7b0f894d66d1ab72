package org.fedsllm.training;

import java.util.List;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.training.data.ClientData;

/** Whether every client can fill the batches that the delay model charges for (EQ-16). */
final class DataFit {
  private DataFit() {}

  static void require(List<ClientData> data, List<Client> clients, int batchSize) {
    for (int k = 0; k < clients.size(); k++) {
      int planned = Math.min(batchSize, clients.get(k).samples());
      int held = data.get(k).training().size();
      if (held < planned) {
        throw new IllegalArgumentException(
            "The client %s holds %d sequences, but its plan needs %d a batch. %s"
                .formatted(
                    clients.get(k).id(),
                    held,
                    planned,
                    "Give it more text, or lower its samples or the batchSize."));
      }
    }
  }
}
