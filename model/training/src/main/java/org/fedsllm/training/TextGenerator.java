package org.fedsllm.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.LoraWeights;

/**
 * Continues a text token by token. Each token costs a pass over all before it, which is little for
 * the few hundred that the product shows.
 */
final class TextGenerator {
  private final LanguageModel model;

  TextGenerator(LanguageModel model) {
    this.model = model;
  }

  /**
   * Ends at the end-of-text token; only the continuation is returned.
   *
   * @param weights or null for the base model
   */
  String generate(String prompt, Decoding decoding, LoraWeights weights) {
    long end = model.config().endOfText();
    long[] encoded = model.tokenizer().encode(prompt);
    long[] ids = encoded.length == 0 ? new long[] {end} : encoded;
    try (NDManager manager = model.manager().newSubManager()) {
      Adapter adapter = weights == null ? null : new Adapter(manager, weights);
      NextTokens next = prefixes -> logits(manager, prefixes, adapter);
      long[] continuation =
          decoding instanceof BeamDecoding beams
              ? new BeamSearch(next, end, beams).continuation(ids)
              : new NucleusSampling(next, end, (Sampling) decoding).continuation(ids);
      return model.tokenizer().decode(continuation);
    }
  }

  private float[][] logits(NDManager manager, List<long[]> prefixes, Adapter adapter) {
    Batch batch = new Batch(prefixes.stream().map(this::window).toList());
    try (NDManager step = manager.newSubManager()) {
      NDArray logits =
          Autograd.unrecorded(
              () -> model.network().nextTokenLogits(batch, adapter, step)); // (B, V)
      float[] values = logits.toFloatArray();
      int vocabulary = values.length / prefixes.size();
      float[][] rows = new float[prefixes.size()][];
      Arrays.setAll(rows, b -> Arrays.copyOfRange(values, b * vocabulary, (b + 1) * vocabulary));
      return rows;
    }
  }

  /** As much of the end as the model's positions reach. */
  private TokenSequence window(long[] ids) {
    int longest = model.spec().maximumTokens();
    return TokenSequence.plain(
        Arrays.copyOfRange(ids, Math.max(0, ids.length - longest), ids.length));
  }
}
