/**
 * Optimizers that decide the split or the LoRA rank besides bandwidth and local accuracy.
 *
 * <p>Each tries designs and lets the exact optimizer settle the rest, so nothing here knows how
 * EQ-9 is solved. Start with {@link org.fedsllm.optimizer.internal.design.ExhaustiveSearch}, then
 * {@link org.fedsllm.optimizer.internal.design.PerClientSearch}.
 */
package org.fedsllm.optimizer.internal.design;
