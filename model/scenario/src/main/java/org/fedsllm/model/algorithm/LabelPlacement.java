package org.fedsllm.model.algorithm;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where the labels of a split scheme are, and with them the head and the loss. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum LabelPlacement {
  /** Labels go up with the activations; head and loss are the main server's. */
  SHARED,
  /**
   * Labels never leave the client, which keeps head and loss: the U-shaped split (Vepakomma et al.
   * 2018). The residual stream crosses the air four times a local iteration instead of twice.
   */
  ON_CLIENT
}
