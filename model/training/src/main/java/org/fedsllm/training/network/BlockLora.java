package org.fedsllm.training.network;

import java.util.Map;
import org.fedsllm.model.workload.Projection;

/** The adapters of one block, by projection. */
record BlockLora(Map<Projection, LoraPair> pairs) {
  static final BlockLora NONE = new BlockLora(Map.of());

  BlockLora {
    pairs = Map.copyOf(pairs);
  }

  /** The adapter of {@code projection}, or null where there is none. */
  LoraPair on(Projection projection) {
    return pairs.get(projection);
  }
}
