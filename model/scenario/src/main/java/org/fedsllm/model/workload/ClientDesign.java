package org.fedsllm.model.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.fedsllm.model.unit.Check;

/**
 * What one client has of its own instead of the workload's: its cut, its rank, or both.
 *
 * @param splitLayer blocks kept on the client; {@code null} keeps the workload's
 * @param rank of its LoRA adapters; {@code null} keeps the workload's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientDesign(Integer splitLayer, Integer rank) {
  public ClientDesign {
    if (splitLayer == null && rank == null) {
      throw new IllegalArgumentException(
          "A client's design names neither splitLayer nor rank. Name one, or leave it out.");
    }
    if (splitLayer != null) {
      Check.atLeast("splitLayer", splitLayer, 1, "of a client's design", "It counts blocks.");
    }
    if (rank != null) {
      Check.atLeast("rank", rank, 1, "of a client's design", "Usual ranks are 2 to 64.");
    }
  }
}
