package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** The main server's side of the split: the other blocks, the head and the loss. */
public final class ServerNetwork {
  private final CausalTransformer base;
  private final int splitLayer;

  /**
   * @param splitLayer blocks kept on the client
   */
  public ServerNetwork(CausalTransformer base, int splitLayer) {
    this.base = base;
    this.splitLayer = splitLayer;
  }

  /**
   * Mean next-token loss, in nats.
   *
   * @param activations (B, T, d); owns whatever is computed here
   * @param ids the labels, int64 (B, T)
   * @return a tensor without dimensions
   */
  public NDArray loss(NDArray activations, NDArray ids, Adapter adapter) {
    Sequences sequences = Sequences.of(ids);
    List<BlockLora> lora = adapter.views(activations.getManager());
    int blocks = base.spec().blocks();
    NDArray hidden = base.throughBlocks(splitLayer, blocks, activations, lora, sequences);
    return CrossEntropy.nextToken(base.head(), hidden, ids);
  }
}
