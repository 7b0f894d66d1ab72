package org.fedsllm.app.charts;

import java.util.List;

/** The precondition that all figures of clients share. */
final class ClientCount {
  private ClientCount() {}

  static void require(List<String> clientIds, int size, String what) {
    if (clientIds.size() != size) {
      throw new IllegalArgumentException(
          "There are %d client ids, but the %s is for %d clients. Take both from the same project."
              .formatted(clientIds.size(), what, size));
    }
  }
}
