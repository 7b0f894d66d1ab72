package org.fedsllm.optimizer;

import org.fedsllm.model.parameter.Provider;

/**
 * Introduces an optimizer: who it is, what is decided and how, and what can be set.
 *
 * <p>Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/org.fedsllm.optimizer.OptimizerProvider} and give it a public constructor
 * without arguments.
 */
public interface OptimizerProvider extends Provider {

  /** A new optimizer. */
  DelayOptimizer create();
}
