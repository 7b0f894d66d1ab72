/**
 * The delay of one training: the problem, an allocation of resources, and what it costs (EQ-6 to
 * EQ-9).
 *
 * <p>The heart of the model. It solves nothing: optimizers live elsewhere and meet it in {@link
 * org.fedsllm.model.delay.DelayProblem} and {@link org.fedsllm.model.delay.Allocation}. Start with
 * {@link org.fedsllm.model.delay.DelayModel}.
 */
package org.fedsllm.model.delay;
