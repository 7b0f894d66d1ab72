package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
   * @param step owns whatever is computed here
   * @return (B, T, d)
   */
  public NDArray forward(Batch batch, Adapter adapter, NDManager step) {
    Sequences sequences = Sequences.of(batch, step, base.rotary());
    List<BlockLora> lora = adapter.views(step);
    NDArray hidden = base.embedding().forward(batch.ids(step), sequences);
    return base.throughBlocks(0, splitLayer, hidden, lora, sequences);
  }
}
