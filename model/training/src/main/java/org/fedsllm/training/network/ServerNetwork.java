package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
   * Mean next-token loss over the predictions that count, in nats.
   *
   * @param activations (B, T, d); owns whatever is computed here
   * @param labels the batch that the activations come from
   * @return a tensor without dimensions
   */
  public NDArray loss(NDArray activations, Batch labels, Adapter adapter) {
    NDManager step = activations.getManager();
    Sequences sequences = Sequences.of(labels, step, base.rotary());
    List<BlockLora> lora = adapter.views(step);
    int blocks = base.spec().blocks();
    NDArray hidden = base.throughBlocks(splitLayer, blocks, activations, lora, sequences);
    return CrossEntropy.nextToken(base.head(), hidden, labels);
  }
}
