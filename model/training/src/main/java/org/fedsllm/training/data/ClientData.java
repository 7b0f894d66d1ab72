package org.fedsllm.training.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text that one client holds, as equally long sequences of token ids.
 *
 * @param clientId its label in the scenario
 * @param sources where the text comes from, for the preview: domains or a file name
 * @param training sequences it learns from; their number is its weight in every average
 * @param heldOut sequences it is only evaluated on
 */
public record ClientData(
    String clientId,
    List<String> sources,
    List<TokenSequence> training,
    List<TokenSequence> heldOut) {

  public ClientData {
    sources = List.copyOf(sources);
    training = List.copyOf(training);
    heldOut = List.copyOf(heldOut);
    requireSome("training", training, clientId);
    requireSome("held-out", heldOut, clientId);
  }

  /** What all of {@code clients} hold, as one holder's. */
  public static ClientData union(List<ClientData> clients) {
    return new ClientData(
        clients.stream().map(ClientData::clientId).collect(Collectors.joining("+")),
        clients.stream().flatMap(client -> client.sources().stream()).distinct().toList(),
        clients.stream().flatMap(client -> client.training().stream()).toList(),
        clients.stream().flatMap(client -> client.heldOut().stream()).toList());
  }

  private static void requireSome(String kind, List<TokenSequence> sequences, String clientId) {
    if (sequences.isEmpty()) {
      throw new IllegalArgumentException(
          "The client %s has no %s sequence. Give it more text or shorten the sequenceLength."
              .formatted(clientId, kind));
    }
  }
}
