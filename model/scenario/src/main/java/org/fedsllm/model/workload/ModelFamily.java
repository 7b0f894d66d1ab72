package org.fedsllm.model.workload;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** The architectures whose blocks the product knows, by their Hugging Face {@code model_type}. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum ModelFamily {
  /** Fused query-key-value, learned positions, two-matrix MLP. */
  GPT2,
  /** Grouped-query attention, rotary positions, gated MLP. */
  LLAMA,
  /** As Llama, with biases on query, key and value. */
  QWEN2
}
