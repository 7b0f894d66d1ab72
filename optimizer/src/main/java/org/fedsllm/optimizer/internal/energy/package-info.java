/**
 * The trade of delay for energy (EQ-14): a plan that may take somewhat longer than the fastest one
 * and lets the clients send with less power. Start with {@link
 * org.fedsllm.optimizer.internal.energy.DeadlineEnergy}.
 */
package org.fedsllm.optimizer.internal.energy;
