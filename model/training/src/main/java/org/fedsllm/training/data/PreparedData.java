package org.fedsllm.training.data;

import java.util.List;
import java.util.Set;

/**
 * A project's data, ready to train on.
 *
 * @param clients what each client learns from and is evaluated on
 * @param heldOutRows the rows behind each client's held-out sequences, in the clients' order
 * @param learnedPrompts all prompts that some client trains on; a held-out row with one of them
 *     says little about what was learned
 */
public record PreparedData(
    List<ClientData> clients,
    List<List<Row>> heldOutRows,
    Set<String> learnedPrompts,
    DataReport report) {
  public PreparedData {
    clients = List.copyOf(clients);
    heldOutRows = heldOutRows.stream().map(List::copyOf).toList();
    learnedPrompts = Set.copyOf(learnedPrompts);
  }
}
