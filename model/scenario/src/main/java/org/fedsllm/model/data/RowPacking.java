package org.fedsllm.model.data;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How rows of any length become sequences of one length. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum RowPacking {
  /** One after another and cut wherever a sequence is full: for running text. */
  CONTINUOUS,
  /** Several whole rows in a sequence, none of which sees another; longer rows are cut. */
  PACKED,
  /** One row a sequence, the rest of it padding; longer rows are cut. */
  APART
}
