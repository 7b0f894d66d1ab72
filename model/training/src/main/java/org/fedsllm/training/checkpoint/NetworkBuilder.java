package org.fedsllm.training.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.Gpt2;
import org.fedsllm.training.network.Llama;
import org.fedsllm.training.network.Tensors;

/**
 * Builds the network of a checkpoint's family over its weights.
 *
 * @param manager owns the weights in memory
 */
record NetworkBuilder(NDManager manager, ModelConfig config, Safetensors weights) {
  /** Checkpoints saved without their head leave these out of every name. */
  private static final List<String> PREFIXES = List.of("transformer.", "model.");

  CausalTransformer build() {
    return switch (config.transformer().family()) {
      case GPT2 -> Gpt2.build(manager, config.transformer(), config.normEpsilon(), this::read);
      case LLAMA, QWEN2 ->
          Llama.build(
              manager,
              config.transformer(),
              config.normEpsilon(),
              config.rotary(),
              config.tiedHead(),
              this::read);
    };
  }

  private NDArray read(String name, long... shape) {
    String stored = storedName(name, weights);
    return Tensors.ofBuffer(
        manager, weights.read(stored, shape), new Shape(shape), DataType.FLOAT32);
  }

  /** What the file calls the tensor {@code name} of the whole model. */
  static String storedName(String name, Safetensors weights) {
    if (!weights.has(name)) {
      for (String prefix : PREFIXES) {
        if (name.startsWith(prefix) && weights.has(name.substring(prefix.length()))) {
          return name.substring(prefix.length());
        }
      }
    }
    return name;
  }
}
