package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.SparseFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;

/**
 * Builds a Llama (Touvron et al. 2023) or a Qwen2 from tensors with the names and shapes of Hugging
 * Face's LlamaForCausalLM and Qwen2ForCausalLM. They differ in the biases of query, key and value.
 */
public final class Llama {
  private final NDManager manager;
  private final TransformerSpec spec;
  private final float normEpsilon;
  private final TensorSource source;

  private Llama(NDManager manager, TransformerSpec spec, float normEpsilon, TensorSource source) {
    this.manager = manager;
    this.spec = spec;
    this.normEpsilon = normEpsilon;
    this.source = source;
  }

  /**
   * @param manager owns the constants; the weights stay with their source
   * @param tiedHead whether the token table serves as the head too
   */
  public static CausalTransformer build(
      NDManager manager,
      TransformerSpec spec,
      float normEpsilon,
      RotarySpec rotary,
      boolean tiedHead,
      TensorSource source) {
    return new Llama(manager, spec, normEpsilon, source).build(rotary, tiedHead);
  }

  private CausalTransformer build(RotarySpec rotary, boolean tiedHead) {
    int width = spec.hiddenSize();
    int vocabulary = spec.vocabularySize();
    NDArray tokens = source.tensor("model.embed_tokens.weight", vocabulary, width);
    NDArray scale = Tensors.scalar(manager, 1 / Math.sqrt(spec.headSize()));
    CausalAttention attention = new CausalAttention(spec.heads(), spec.keyValueHeads(), scale);
    List<Block> blocks =
        IntStream.range(0, spec.blocks())
            .<Block>mapToObj(index -> block("model.layers." + index, attention))
            .toList();
    RmsNorm last = norm("model.norm");
    NDArray head = tiedHead ? tokens : source.tensor("lm_head.weight", vocabulary, width);
    return new CausalTransformer(
        spec,
        (ids, sequences) ->
            ids.getNDArrayInternal()
                .embedding(ids, tokens, SparseFormat.DENSE)
                .singletonOrThrow(), // (B, T, d)
        blocks,
        new Head(last::forward, head),
        Rotary.in(manager, rotary, spec.headSize()));
  }

  private LlamaBlock block(String name, CausalAttention attention) {
    int width = spec.hiddenSize();
    int queries = spec.heads() * spec.headSize();
    int keys = spec.keyValueHeads() * spec.headSize();
    boolean biased = spec.family() == ModelFamily.QWEN2;
    return new LlamaBlock(
        norm(name + ".input_layernorm"),
        linear(name + ".self_attn.q_proj", width, queries, biased),
        linear(name + ".self_attn.k_proj", width, keys, biased),
        linear(name + ".self_attn.v_proj", width, keys, biased),
        attention,
        linear(name + ".self_attn.o_proj", queries, width, false),
        norm(name + ".post_attention_layernorm"),
        linear(name + ".mlp.gate_proj", width, spec.mlpSize(), false),
        linear(name + ".mlp.up_proj", width, spec.mlpSize(), false),
        linear(name + ".mlp.down_proj", spec.mlpSize(), width, false));
  }

  private Linear linear(String name, int inputs, int outputs, boolean biased) {
    return new Linear(
        source.tensor(name + ".weight", outputs, inputs),
        biased ? source.tensor(name + ".bias", outputs) : null);
  }

  private RmsNorm norm(String name) {
    return RmsNorm.in(manager, source.tensor(name + ".weight", spec.hiddenSize()), normEpsilon);
  }
}
