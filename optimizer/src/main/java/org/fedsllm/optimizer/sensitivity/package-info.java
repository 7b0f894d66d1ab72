/**
 * What one more of each resource would be worth at a plan, from its multipliers. Nothing here
 * optimizes. Start with {@link org.fedsllm.optimizer.sensitivity.Sensitivities}.
 */
package org.fedsllm.optimizer.sensitivity;
