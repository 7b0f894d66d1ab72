package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.Collections;
import java.util.List;
import org.fedsllm.model.workload.TransformerSpec;

/**
 * A causal language model in the parts that a split can lie between. Its weights are frozen and
 * shared by all clients; whoever loaded them closes them.
 */
public record CausalTransformer(
    TransformerSpec spec, Embedding embedding, List<Block> blocks, Head head) {

  private static final NDIndex LAST_POSITION = new NDIndex(":, -1");

  public CausalTransformer {
    blocks = List.copyOf(blocks);
  }

  /**
   * The mean next-token loss of the whole, unsplit model.
   *
   * @param ids int64 (B, T)
   * @param adapter on all blocks, or null for none
   * @return a tensor without dimensions that lives with {@code ids}
   */
  public NDArray loss(NDArray ids, Adapter adapter) {
    return CrossEntropy.nextToken(head, hidden(ids, adapter), ids);
  }

  /**
   * Logits of the token after each sequence.
   *
   * @param ids int64 (B, T)
   * @param adapter on all blocks, or null for none
   * @return (B, V)
   */
  public NDArray nextTokenLogits(NDArray ids, Adapter adapter) {
    return head.forward(hidden(ids, adapter).get(LAST_POSITION));
  }

  private NDArray hidden(NDArray ids, Adapter adapter) {
    List<BlockLora> lora =
        adapter == null
            ? Collections.nCopies(blocks.size(), BlockLora.NONE)
            : adapter.views(ids.getManager());
    Sequences sequences = Sequences.of(ids);
    NDArray embedded = embedding.forward(ids, sequences);
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
      stream = blocks.get(i).forward(stream, lora.get(i - from), sequences);
    }
    return stream;
  }
}
