package org.fedsllm.training.checkpoint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.Projection;

/**
 * What Hugging Face calls the blocks of a family and the projections inside them.
 *
 * @param blocks prefix of a block's name, before its number
 * @param projections names inside a block
 */
record ModuleNames(String blocks, Map<Projection, String> projections) {
  private static final ModuleNames GPT2 =
      new ModuleNames(
          "transformer.h.",
          Map.of(
              Projection.QUERY_KEY_VALUE, "attn.c_attn",
              Projection.ATTENTION_OUTPUT, "attn.c_proj",
              Projection.MLP_UP, "mlp.c_fc",
              Projection.MLP_DOWN, "mlp.c_proj"));

  private static final ModuleNames LLAMA =
      new ModuleNames(
          "model.layers.",
          Map.of(
              Projection.QUERY, "self_attn.q_proj",
              Projection.KEY, "self_attn.k_proj",
              Projection.VALUE, "self_attn.v_proj",
              Projection.ATTENTION_OUTPUT, "self_attn.o_proj",
              Projection.MLP_GATE, "mlp.gate_proj",
              Projection.MLP_UP, "mlp.up_proj",
              Projection.MLP_DOWN, "mlp.down_proj"));

  ModuleNames {
    projections = new EnumMap<>(projections); // in forward order
  }

  static ModuleNames of(ModelFamily family) {
    return switch (family) {
      case GPT2 -> GPT2;
      case LLAMA, QWEN2 -> LLAMA;
    };
  }

  /** The full name of the module, as {@code transformer.h.0.attn.c_attn}. */
  String module(int block, Projection projection) {
    return blocks + block + "." + projections.get(projection);
  }

  /** The shortest name that PEFT's {@code target_modules} matches this projection alone by. */
  String target(Projection projection) {
    String name = projections.get(projection);
    String last = name.substring(name.lastIndexOf('.') + 1);
    long sharing = projections.values().stream().filter(n -> n.endsWith("." + last)).count();
    return sharing == 1 ? last : name;
  }

  /** For messages. */
  List<String> inBlock() {
    return List.copyOf(projections.values());
  }
}
