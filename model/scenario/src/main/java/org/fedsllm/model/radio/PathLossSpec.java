package org.fedsllm.model.radio;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The path loss that a project asks for, as it stands in its file: a built-in one, which is its own
 * {@link PathLoss}, or one of a plug-in, which {@link RadioModels} finds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LogDistancePathLoss.class, name = "logDistance"),
  @JsonSubTypes.Type(value = UrbanPathLoss.class, name = "urban"),
  @JsonSubTypes.Type(value = PluggedPathLoss.class, name = "plugin")
})
public sealed interface PathLossSpec permits LogDistancePathLoss, UrbanPathLoss, PluggedPathLoss {}
