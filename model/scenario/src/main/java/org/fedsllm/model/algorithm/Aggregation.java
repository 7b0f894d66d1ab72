package org.fedsllm.model.algorithm;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How the clients' adapters become one at the end of a round. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Aggregation {
  /** A and B averaged each by itself (McMahan et al. 2017); not the average of the updates BA. */
  FED_AVG,
  /**
   * A stays as it was drawn, B is trained and averaged: exact, half the payload (Sun et al. 2024).
   */
  FFA_LORA,
  /** The clients' A and B stacked, which is exact for any ranks (Wang et al. 2024, FLoRA). */
  FLORA,
  /**
   * Zero padding to the largest rank, an average weighted by the norm of each client's update, and
   * truncation back to each rank (Cho et al. 2024, HetLoRA).
   */
  HET_LORA;
}
