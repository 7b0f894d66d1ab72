package org.fedsllm.training.checkpoint;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.training.network.LoraLayout.Piece;

/** What PEFT calls the projections of a GPT-2 block and the matrices of their adapters. */
final class PeftNames {
  private static final Map<Projection, String> MODULES =
      Map.of(
          Projection.QUERY_KEY_VALUE, "attn.c_attn",
          Projection.ATTENTION_OUTPUT, "attn.c_proj",
          Projection.MLP_UP, "mlp.c_fc",
          Projection.MLP_DOWN, "mlp.c_proj");

  private PeftNames() {}

  static String tensor(Piece piece) {
    return "base_model.model.transformer.h.%d.%s.lora_%s.weight"
        .formatted(piece.block(), MODULES.get(piece.projection()), piece.factor());
  }

  /** Names for {@code target_modules}; PEFT matches the ends of module names. */
  static Set<String> modules(Set<Projection> targets) {
    Set<String> modules = new TreeSet<>();
    targets.forEach(target -> modules.add(MODULES.get(target)));
    return modules;
  }

  /** The projections that {@code target_modules} match, by PEFT's rule. */
  static Set<Projection> projections(List<String> modules) {
    Set<Projection> targets = EnumSet.noneOf(Projection.class);
    for (String module : modules) {
      Set<Projection> matched = EnumSet.noneOf(Projection.class);
      MODULES.forEach(
          (projection, name) -> {
            if (name.equals(module) || name.endsWith("." + module)) {
              matched.add(projection);
            }
          });
      if (matched.isEmpty()) {
        throw new IllegalArgumentException(
            "The target module (%s) of the adapter is no projection of a GPT-2 block. It has %s."
                .formatted(module, Arrays.toString(MODULES.values().toArray())));
      }
      targets.addAll(matched);
    }
    return targets;
  }
}
