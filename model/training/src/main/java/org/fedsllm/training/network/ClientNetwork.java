package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** The client's side of the split: embedding and the first blocks, over the shared frozen base. */
public final class ClientNetwork {
  private final CausalTransformer base;
  private final int splitLayer;

  /**
   * @param splitLayer blocks kept on the client
   */
  public ClientNetwork(CausalTransformer base, int splitLayer) {
    this.base = base;
    this.splitLayer = splitLayer;
  }

  /**
   * The activations that cross the split.
   *
   * @param ids int64 (B, T); owns whatever is computed here
   * @return (B, T, d)
   */
  public NDArray forward(NDArray ids, Adapter adapter) {
    Sequences sequences = Sequences.of(ids);
    List<BlockLora> lora = adapter.views(ids.getManager());
    NDArray hidden = base.embedding().forward(ids, sequences);
    return base.throughBlocks(0, splitLayer, hidden, lora, sequences);
  }
}
