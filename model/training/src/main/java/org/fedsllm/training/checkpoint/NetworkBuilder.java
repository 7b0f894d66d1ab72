package org.fedsllm.training.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.Gpt2;
import org.fedsllm.training.network.Llama;
import org.fedsllm.training.network.Tensors;

/**
 * Builds the network of a checkpoint's family over its weights.
 *
 * @param manager owns the weights in memory
 * @param mostBytesAtOnce larger tensors are read in runs of rows: a Java buffer ends at 2 GiB
 */
record NetworkBuilder(
    NDManager manager, ModelConfig config, Weights weights, long mostBytesAtOnce) {
  private static final long HALF_A_GIBIBYTE = 1L << 29;

  /** Checkpoints saved without their head leave these out of every name. */
  private static final List<String> PREFIXES = List.of("transformer.", "model.");

  NetworkBuilder(NDManager manager, ModelConfig config, Weights weights) {
    this(manager, config, weights, HALF_A_GIBIBYTE);
  }

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
    Shape whole = new Shape(shape);
    long rowBytes = whole.size() / shape[0] * Float.BYTES;
    long rowsAtOnce = Math.max(1, mostBytesAtOnce / rowBytes);
    if (rowsAtOnce >= shape[0]) {
      return Tensors.ofBuffer(manager, weights.read(stored, shape), whole, DataType.FLOAT32);
    }
    try (NDManager parts = manager.newSubManager()) {
      NDList rows = new NDList();
      for (long from = 0; from < shape[0]; from += rowsAtOnce) {
        long count = Math.min(rowsAtOnce, shape[0] - from);
        long[] part = shape.clone();
        part[0] = count;
        ByteBuffer values = weights.readRows(stored, from, count, shape);
        rows.add(Tensors.ofBuffer(parts, values, new Shape(part), DataType.FLOAT32));
      }
      NDArray joined = NDArrays.concat(rows);
      joined.attach(manager);
      return joined;
    }
  }

  /** What the file calls the tensor {@code name} of the whole model. */
  static String storedName(String name, Weights weights) {
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
