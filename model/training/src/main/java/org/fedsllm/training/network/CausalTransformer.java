package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Collections;
import java.util.List;
import org.fedsllm.model.workload.TransformerSpec;

/**
 * A causal language model in the parts that a split can lie between. Its weights are frozen and
 * shared by all clients; whoever loaded them closes them.
 *
 * @param rotary turns queries and keys by their positions; null where the embedding adds positions
 */
public record CausalTransformer(
    TransformerSpec spec, Embedding embedding, List<Block> blocks, Head head, Rotary rotary) {

  private static final NDIndex LAST_POSITION = new NDIndex(":, -1");

  public CausalTransformer {
    blocks = List.copyOf(blocks);
  }

  /**
   * The mean next-token loss of the whole, unsplit model.
   *
   * @param adapter on all blocks, or null for none
   * @param step owns whatever is computed here
   * @return a tensor without dimensions
   */
  public NDArray loss(Batch batch, Adapter adapter, NDManager step) {
    return new CrossEntropy(head).nextToken(hidden(batch, adapter, step), batch);
  }

  /**
   * Logits of the token after each sequence.
   *
   * @param adapter on all blocks, or null for none
   * @param step owns whatever is computed here
   * @return (B, V)
   */
  public NDArray nextTokenLogits(Batch batch, Adapter adapter, NDManager step) {
    return head.forward(hidden(batch, adapter, step).get(LAST_POSITION));
  }

  private NDArray hidden(Batch batch, Adapter adapter, NDManager step) {
    List<BlockLora> lora =
        adapter == null ? Collections.nCopies(blocks.size(), BlockLora.NONE) : adapter.views(step);
    Sequences sequences = Sequences.of(batch, step, rotary);
    NDArray embedded = embedding.forward(batch.ids(step), sequences);
    return throughBlocks(0, blocks.size(), embedded, lora, sequences);
  }

  /**
   * Runs blocks {@code from … to − 1}.
   *
   * @param hidden (B, T, d)
   * @param lora one entry for each of these blocks
   * @return (B, T, d)
   */
  NDArray throughBlocks(
      int from, int to, NDArray hidden, List<BlockLora> lora, Sequences sequences) {
    NDArray stream = hidden;
    for (int i = from; i < to; i++) {
      stream =
          Autograd.recording()
              ? blocks.get(i).forward(stream, lora.get(i - from), sequences)
              : alone(blocks.get(i), stream, lora.get(i - from), sequences);
    }
    return stream;
  }

  /** Without a graph nothing that a block makes needs to outlive it, but the stream. */
  private static NDArray alone(Block block, NDArray stream, BlockLora lora, Sequences sequences) {
    NDManager step = stream.getManager();
    try (NDManager scratch = step.newSubManager()) {
      NDArray view = stream.reshape(stream.getShape());
      view.attach(scratch);
      NDArray next = block.forward(view, lora, sequences);
      next.attach(step);
      return next;
    }
  }
}
