package org.fedsllm.training;

import org.fedsllm.model.algorithm.Weighting;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;

/** What a client counts in every average. */
final class ClientWeight {
  private ClientWeight() {}

  static double of(ClientData client, Weighting weighting) {
    return switch (weighting) {
      case SAMPLES -> client.training().size();
      case TOKENS -> client.training().stream().mapToLong(TokenSequence::predictions).sum();
    };
  }
}
