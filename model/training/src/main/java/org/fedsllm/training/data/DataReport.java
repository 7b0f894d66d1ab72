package org.fedsllm.training.data;

import java.util.List;

/**
 * What became of the rows of a project's data.
 *
 * @param total over all clients, with the rows that were dropped before they were any client's
 * @param clients in the scenario's order
 * @param heldOutRows of all clients
 * @param repeatedHeldOutRows those of them whose prompt some client trains on too
 * @param sequenceLength tokens S of a sequence
 */
public record DataReport(
    RowReport total,
    List<ClientReport> clients,
    int heldOutRows,
    int repeatedHeldOutRows,
    int sequenceLength) {
  public DataReport {
    clients = List.copyOf(clients);
  }
}
