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
    return new CrossEntropy(base.head()).nextToken(output(activations, labels, adapter), labels);
  }

  /**
   * The residual stream after the last block.
   *
   * @param activations (B, T, d); owns whatever is computed here
   * @param batch that the activations come from; of it only where texts begin is used
   * @return (B, T, d)
   */
  public NDArray output(NDArray activations, Batch batch, Adapter adapter) {
    NDManager step = activations.getManager();
    Sequences sequences = Sequences.of(batch, step, base.rotary());
    List<BlockLora> lora = adapter.viewsFrom(splitLayer, step);
    return base.throughBlocks(splitLayer, base.spec().blocks(), activations, lora, sequences);
  }
}
