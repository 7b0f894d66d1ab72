/**
 * What makes many clients' adapters one: {@link org.fedsllm.training.federation.Aggregator} merges
 * them at the end of a round, {@link org.fedsllm.training.federation.Participation} says whom a
 * round counts on.
 *
 * <p>Plain numbers and no tensors, so each rule can be followed by hand. Who sends what to whom is
 * not here but in {@code node}. Start with {@link org.fedsllm.training.federation.Aggregator}.
 */
package org.fedsllm.training.federation;
