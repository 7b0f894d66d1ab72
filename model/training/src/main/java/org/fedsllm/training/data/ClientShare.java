package org.fedsllm.training.data;

import java.util.List;

/**
 * Who gets what, for a preview.
 *
 * @param sources domains, or the file's name
 */
public record ClientShare(
    String clientId, List<String> sources, int trainingSequences, int heldOutSequences) {

  public static ClientShare of(ClientData data) {
    return new ClientShare(
        data.clientId(), data.sources(), data.training().size(), data.heldOut().size());
  }
}
