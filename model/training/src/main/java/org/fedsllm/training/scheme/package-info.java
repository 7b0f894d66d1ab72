/**
 * The training algorithms: in which order clients and servers compute, what crosses the air between
 * them, and what becomes of it at the end of a round. Tensors and gradients are the business of
 * {@link org.fedsllm.training.node}, the arithmetic of merging that of {@link
 * org.fedsllm.training.federation}. Start with {@link org.fedsllm.training.scheme.TrainingScheme}.
 */
package org.fedsllm.training.scheme;
