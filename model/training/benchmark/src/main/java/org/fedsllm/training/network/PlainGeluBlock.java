package org.fedsllm.training.network;

import static org.fedsllm.model.workload.Projection.ATTENTION_OUTPUT;
import static org.fedsllm.model.workload.Projection.MLP_DOWN;
import static org.fedsllm.model.workload.Projection.MLP_UP;
import static org.fedsllm.model.workload.Projection.QUERY_KEY_VALUE;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** A GPT-2 block whose activation is the recorded chain of operations that its formula names. */
record PlainGeluBlock(Gpt2Block block, NDArray half, NDArray root, NDArray cubic) implements Block {

  static PlainGeluBlock of(Gpt2Block block, NDManager manager) {
    return new PlainGeluBlock(
        block,
        Tensors.scalar(manager, 0.5),
        Tensors.scalar(manager, Math.sqrt(2 / Math.PI)),
        Tensors.scalar(manager, 0.044715));
  }

  @Override
  public NDArray forward(NDArray hidden, BlockLora lora, Sequences sequences) {
    NDArray normed = block.beforeAttention().forward(hidden);
    NDArray qkv = block.queryKeyValue().forward(normed, lora.on(QUERY_KEY_VALUE));
    NDArray mixed = block.attention().forward(qkv, sequences); // (B, T, d)
    NDArray attended =
        hidden.add(block.attentionOutput().forward(mixed, lora.on(ATTENTION_OUTPUT)));

    NDArray wide = block.mlpUp().forward(block.beforeMlp().forward(attended), lora.on(MLP_UP));
    return attended.add(block.mlpDown().forward(gelu(wide), lora.on(MLP_DOWN)));
  }

  private NDArray gelu(NDArray x) {
    NDArray inner = x.mul(x).mul(x).mul(cubic).add(x).mul(root);
    return x.mul(half).mul(inner.tanh().add(1));
  }
}
