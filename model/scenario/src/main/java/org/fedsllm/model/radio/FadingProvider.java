package org.fedsllm.model.radio;

import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.parameter.Provider;

/**
 * Introduces a fading model.
 *
 * <p>Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/org.fedsllm.model.radio.FadingProvider} and give it a public constructor
 * without arguments.
 */
public interface FadingProvider extends Provider {

  /**
   * The model under {@code values}, which have been checked against {@link #parameters()}. Its
   * power gains are finite, positive and of mean 1, and depend on nothing but the chance that it is
   * handed: it keeps no state from one draw to the next and makes no generator of its own.
   */
  Fading create(ParameterValues values);
}
