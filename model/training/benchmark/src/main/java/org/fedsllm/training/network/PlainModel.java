package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.fedsllm.training.data.TokenSequence;

/**
 * The loss of a whole model with single optimisations of the product taken out, so that their worth
 * can be measured. It lies in this package to reach the parts that the product keeps to itself.
 *
 * @param transformer shares its weights with the model it was made from
 * @param logits how the loss comes from the residual stream
 */
public record PlainModel(CausalTransformer transformer, Logits logits) {

  /** Which logits are made, and how the loss is taken from them. */
  public enum Logits {
    /** In parts, where a prediction counts: the product. */
    PARTS,
    /** In parts, at every position; the loss is then of every position too. */
    PARTS_EVERYWHERE,
    /** All at once where a prediction counts, recorded for the backward pass. */
    RECORDED,
    /** All at once at every position, recorded; what does not count is weighed by zero. */
    RECORDED_EVERYWHERE
  }

  /** {@code model} with GPT-2's activation composed of operations; {@code manager} outlives it. */
  public static CausalTransformer withPlainGelu(CausalTransformer model, NDManager manager) {
    List<Block> blocks =
        model.blocks().stream()
            .<Block>map(block -> PlainGeluBlock.of((Gpt2Block) block, manager))
            .toList();
    return new CausalTransformer(
        model.spec(), model.embedding(), blocks, model.head(), model.rotary());
  }

  /** The mean loss of the predictions that count; {@code step} owns what is computed. */
  public NDArray loss(Batch batch, Adapter adapter, NDManager step) {
    return switch (logits) {
      case PARTS -> transformer.loss(batch, adapter, step);
      case PARTS_EVERYWHERE -> transformer.loss(allCounted(batch), adapter, step);
      case RECORDED -> recorded(batch, adapter, step, false);
      case RECORDED_EVERYWHERE -> recorded(batch, adapter, step, true);
    };
  }

  private static Batch allCounted(Batch batch) {
    return new Batch(
        batch.sequences().stream()
            .map(
                row -> {
                  boolean[] counted = TokenSequence.plain(row.ids()).counted();
                  return new TokenSequence(row.ids(), counted, row.starts());
                })
            .toList());
  }

  private NDArray recorded(Batch batch, Adapter adapter, NDManager step, boolean everywhere) {
    int length = batch.length();
    int count = everywhere ? batch.size() * length : batch.predictions();
    long[] rows = new long[count];
    long[] next = new long[count];
    float[] weights = new float[count];
    int n = 0;
    for (int b = 0; b < batch.size(); b++) {
      TokenSequence sequence = batch.sequences().get(b);
      long[] ids = sequence.ids();
      for (int t = 1; t <= length; t++) {
        boolean counts = t < length && sequence.counts(t);
        if (everywhere || counts) {
          rows[n] = (long) b * length + t - 1;
          next[n] = counts ? ids[t] : 0;
          weights[n++] = counts ? 1f / batch.predictions() : 0;
        }
      }
    }
    NDArray hidden = hidden(batch, adapter, step);
    NDArray flat = hidden.reshape(-1, hidden.getShape().get(2)); // (B T, d)
    NDArray normed =
        transformer.head().norm().apply(flat.get(Tensors.ofLongs(step, rows, new Shape(count))));
    return transformer
        .head()
        .logits(normed) // (N, V)
        .logSoftmax(-1)
        .gather(Tensors.ofLongs(step, next, new Shape(count, 1)), 1)
        .mul(Tensors.ofFloats(step, weights, new Shape(count, 1)))
        .sum()
        .neg();
  }

  private NDArray hidden(Batch batch, Adapter adapter, NDManager step) {
    Sequences sequences = Sequences.of(batch, step, transformer.rotary());
    NDArray embedded = transformer.embedding().forward(batch.ids(step), sequences);
    return transformer.throughBlocks(
        0, transformer.blocks().size(), embedded, adapter.views(step), sequences);
  }
}
