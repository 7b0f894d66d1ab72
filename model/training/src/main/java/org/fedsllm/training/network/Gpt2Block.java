package org.fedsllm.training.network;

import static org.fedsllm.model.workload.Projection.ATTENTION_OUTPUT;
import static org.fedsllm.model.workload.Projection.MLP_DOWN;
import static org.fedsllm.model.workload.Projection.MLP_UP;
import static org.fedsllm.model.workload.Projection.QUERY_KEY_VALUE;

import ai.djl.ndarray.NDArray;

/** A GPT-2 block: attention, then MLP, each after a layer norm and beside a residual. */
record Gpt2Block(
    LayerNorm beforeAttention,
    Linear queryKeyValue,
    CausalAttention attention,
    Linear attentionOutput,
    LayerNorm beforeMlp,
    Linear mlpUp,
    TanhGelu gelu,
    Linear mlpDown)
    implements Block {

  @Override
  public NDArray forward(NDArray hidden, BlockLora lora, Sequences sequences) {
    NDArray qkv = queryKeyValue.forward(beforeAttention.forward(hidden), lora.on(QUERY_KEY_VALUE));
    NDArray mixed = attention.forward(qkv, sequences); // (B, T, d)
    NDArray attended = hidden.add(attentionOutput.forward(mixed, lora.on(ATTENTION_OUTPUT)));

    NDArray wide = mlpUp.forward(beforeMlp.forward(attended), lora.on(MLP_UP)); // (B, T, m)
    return attended.add(mlpDown.forward(gelu.forward(wide), lora.on(MLP_DOWN)));
  }
}
