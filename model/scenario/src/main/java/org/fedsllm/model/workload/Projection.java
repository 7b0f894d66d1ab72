package org.fedsllm.model.workload;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** A linear projection inside one transformer block, in the order of the forward pass. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Projection {
  /** GPT-2's fused query, key and value ({@code attn.c_attn}). */
  QUERY_KEY_VALUE(Stage.INTO_ATTENTION),
  QUERY(Stage.INTO_ATTENTION),
  KEY(Stage.INTO_ATTENTION),
  VALUE(Stage.INTO_ATTENTION),
  /** Back from the attention heads into the residual stream. */
  ATTENTION_OUTPUT(Stage.OUT_OF_ATTENTION),
  /** The gate of a gated MLP. */
  MLP_GATE(Stage.INTO_MLP),
  MLP_UP(Stage.INTO_MLP),
  MLP_DOWN(Stage.OUT_OF_MLP);

  /** Projections of one stage read the same input. */
  enum Stage {
    INTO_ATTENTION,
    OUT_OF_ATTENTION,
    INTO_MLP,
    OUT_OF_MLP
  }

  private final Stage stage;

  Projection(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }
}
