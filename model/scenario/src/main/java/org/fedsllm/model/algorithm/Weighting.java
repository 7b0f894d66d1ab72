package org.fedsllm.model.algorithm;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a client counts in an average. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Weighting {
  /** The training sequences it holds. */
  SAMPLES,
  /** The predicted tokens of the training sequences it holds. */
  TOKENS
}
