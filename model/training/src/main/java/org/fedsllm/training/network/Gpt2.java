package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.SparseFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.workload.TransformerSpec;

/** Builds a GPT-2 from tensors with the names and shapes of Hugging Face's GPT2LMHeadModel. */
public final class Gpt2 {
  private Gpt2() {}

  /**
   * @param manager owns the constants; the weights stay with their source
   * @param layerNormEpsilon from the model's config.json
   */
  public static CausalTransformer build(
      NDManager manager, TransformerSpec spec, float layerNormEpsilon, TensorSource source) {
    int width = spec.hiddenSize();
    NDArray tokens = source.tensor("transformer.wte.weight", spec.vocabularySize(), width);
    NDArray positions = source.tensor("transformer.wpe.weight", spec.maximumTokens(), width);
    Constants constants = new Constants(manager, spec, layerNormEpsilon);
    List<Block> blocks =
        IntStream.range(0, spec.blocks())
            .<Block>mapToObj(index -> block("transformer.h." + index, spec, constants, source))
            .toList();
    LayerNorm last = norm("transformer.ln_f", width, layerNormEpsilon, source);
    return new CausalTransformer(
        spec,
        (ids, sequences) ->
            lookUp(ids, tokens).add(lookUp(sequences.positions(), positions)), // (B, T, d)
        blocks,
        new Head(last::forward, tokens), // tied
        null);
  }

  private static Gpt2Block block(
      String name, TransformerSpec spec, Constants constants, TensorSource source) {
    int width = spec.hiddenSize();
    int inner = spec.mlpSize();
    float epsilon = constants.epsilon;
    return new Gpt2Block(
        norm(name + ".ln_1", width, epsilon, source),
        conv1d(name + ".attn.c_attn", width, 3 * width, source),
        constants.attention,
        conv1d(name + ".attn.c_proj", width, width, source),
        norm(name + ".ln_2", width, epsilon, source),
        conv1d(name + ".mlp.c_fc", width, inner, source),
        constants.gelu,
        conv1d(name + ".mlp.c_proj", inner, width, source));
  }

  private static Linear conv1d(String name, int inputs, int outputs, TensorSource source) {
    return Linear.fromConv1d(
        source.tensor(name + ".weight", inputs, outputs), source.tensor(name + ".bias", outputs));
  }

  private static LayerNorm norm(String name, int width, float epsilon, TensorSource source) {
    return new LayerNorm(
        source.tensor(name + ".weight", width), source.tensor(name + ".bias", width), epsilon);
  }

  private static NDArray lookUp(NDArray ids, NDArray table) {
    return ids.getNDArrayInternal().embedding(ids, table, SparseFormat.DENSE).singletonOrThrow();
  }

  /** What all blocks share. */
  private static final class Constants {
    private final float epsilon;
    private final CausalAttention attention;
    private final TanhGelu gelu;

    Constants(NDManager manager, TransformerSpec spec, float epsilon) {
      this.epsilon = epsilon;
      NDArray scale = Tensors.scalar(manager, 1 / Math.sqrt(spec.headSize()));
      this.attention = new CausalAttention(spec.heads(), spec.heads(), scale);
      this.gelu = TanhGelu.in(manager);
    }
  }
}
