package org.fedsllm.model.radio;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Mean path loss over distance (EQ-3). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LogDistancePathLoss.class, name = "logDistance"),
  @JsonSubTypes.Type(value = UrbanPathLoss.class, name = "urban")
})
public interface PathLoss {

  /** Path loss in dB at {@code distanceM}, which is at least 1 m. */
  double pathLossDb(double distanceM);
}
