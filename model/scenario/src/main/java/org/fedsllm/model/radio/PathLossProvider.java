package org.fedsllm.model.radio;

import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.parameter.Provider;

/**
 * Introduces a path-loss model.
 *
 * <p>Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/org.fedsllm.model.radio.PathLossProvider} and give it a public constructor
 * without arguments.
 */
public interface PathLossProvider extends Provider {

  /**
   * The model under {@code values}, which have been checked against {@link #parameters()}. Its
   * losses are finite and not negative from 1 m on, and depend on nothing but the distance.
   */
  PathLoss create(ParameterValues values);
}
