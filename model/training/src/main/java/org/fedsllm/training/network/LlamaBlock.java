package org.fedsllm.training.network;

import static org.fedsllm.model.workload.Projection.ATTENTION_OUTPUT;
import static org.fedsllm.model.workload.Projection.KEY;
import static org.fedsllm.model.workload.Projection.MLP_DOWN;
import static org.fedsllm.model.workload.Projection.MLP_GATE;
import static org.fedsllm.model.workload.Projection.MLP_UP;
import static org.fedsllm.model.workload.Projection.QUERY;
import static org.fedsllm.model.workload.Projection.VALUE;

import ai.djl.ndarray.NDArray;

/**
 * A block of Llama and of Qwen2: attention with rotary positions, then an MLP with a SiLU gate
 * (SwiGLU, Shazeer 2020), each after an RMS norm and beside a residual.
 */
record LlamaBlock(
    RmsNorm beforeAttention,
    Linear query,
    Linear key,
    Linear value,
    CausalAttention attention,
    Linear attentionOutput,
    RmsNorm beforeMlp,
    Linear mlpGate,
    Linear mlpUp,
    Linear mlpDown)
    implements Block {

  @Override
  public NDArray forward(NDArray hidden, BlockLora lora, Sequences sequences) {
    NDArray normed = beforeAttention.forward(hidden); // (B, T, d)
    NDArray mixed = // (B, T, H D)
        attention.forward(
            query.forward(normed, lora.on(QUERY)),
            key.forward(normed, lora.on(KEY)),
            value.forward(normed, lora.on(VALUE)),
            sequences);
    NDArray attended = hidden.add(attentionOutput.forward(mixed, lora.on(ATTENTION_OUTPUT)));
    return attended.add(mlp(beforeMlp.forward(attended), lora));
  }

  private NDArray mlp(NDArray normed, BlockLora lora) {
    NDArray gate = mlpGate.forward(normed, lora.on(MLP_GATE)); // (B, T, m)
    NDArray open = gate.getNDArrayInternal().sigmoid().mul(gate); // SiLU
    NDArray wide = open.mul(mlpUp.forward(normed, lora.on(MLP_UP)));
    return mlpDown.forward(wide, lora.on(MLP_DOWN));
  }
}
