package org.fedsllm.training.data;

import java.util.List;

/**
 * A project's data, ready to train on.
 *
 * @param clients what each client learns from and is evaluated on
 * @param heldOutRows the rows behind each client's held-out sequences, in the clients' order
 */
public record PreparedData(
    List<ClientData> clients, List<List<Row>> heldOutRows, DataReport report) {
  public PreparedData {
    clients = List.copyOf(clients);
    heldOutRows = heldOutRows.stream().map(List::copyOf).toList();
  }
}
