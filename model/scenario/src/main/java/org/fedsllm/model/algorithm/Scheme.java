package org.fedsllm.model.algorithm;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Who computes which part of the model in a local iteration. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Scheme {
  /**
   * The main server keeps one copy of its adapters for each client and averages them every round
   * (Thapa et al. 2022, SplitFed V1); the FedsLLM paper trains so.
   */
  SPLIT_FED_V1,
  /**
   * The main server keeps one copy, which the clients step in turn, in an order drawn anew for each
   * local iteration (Thapa et al. 2022, SplitFed V2).
   */
  SPLIT_FED_V2,
  /** Every client trains the whole model; nothing is split (FedAvg over LoRA). A reference. */
  FEDERATED,
  /** One trainer holds everybody's data and the whole model. A reference. */
  CENTRALISED;

  /**
   * Whether one copy of the upper blocks serves all clients, so that the main server can work for
   * only one of them at a time.
   */
  public boolean oneServerCopy() {
    return this == SPLIT_FED_V2 || this == CENTRALISED;
  }

  /** Whether the model lies on two sides, so that activations cross the air. */
  public boolean split() {
    return this == SPLIT_FED_V1 || this == SPLIT_FED_V2;
  }
}
