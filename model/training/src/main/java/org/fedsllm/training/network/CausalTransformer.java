package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.fedsllm.model.workload.TransformerSpec;

/**
 * A causal language model in the parts that a split can lie between. Its weights are frozen and
 * shared by all clients; whoever loaded them closes them.
 */
public record CausalTransformer(
    TransformerSpec spec, Embedding embedding, List<Block> blocks, Head head) {

  public CausalTransformer {
    blocks = List.copyOf(blocks);
  }

  /**
   * The mean next-token loss of the whole, unsplit model without adapters.
   *
   * @param ids int64 (B, T)
   * @return a tensor without dimensions that lives with {@code ids}
   */
  public NDArray loss(NDArray ids) {
    int tokens = (int) ids.getShape().get(1);
    Sequences sequences = Sequences.ofLength(ids.getManager(), tokens);
    NDArray hidden = embedding.forward(ids, sequences);
    for (Block block : blocks) {
      hidden = block.forward(hidden, BlockLora.NONE, sequences);
    }
    return CrossEntropy.nextToken(head, hidden, ids);
  }
}
