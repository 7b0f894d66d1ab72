package org.fedsllm.model.radio;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The fading that a project asks for, as it stands in its file: a built-in one, which is its own
 * {@link Fading}, or one of a plug-in, which {@link RadioModels} finds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fading.None.class, name = "none"),
  @JsonSubTypes.Type(value = Fading.Rayleigh.class, name = "rayleigh"),
  @JsonSubTypes.Type(value = Fading.Rician.class, name = "rician"),
  @JsonSubTypes.Type(value = PluggedFading.class, name = "plugin")
})
public sealed interface FadingSpec
    permits Fading.None, Fading.Rayleigh, Fading.Rician, PluggedFading {}
