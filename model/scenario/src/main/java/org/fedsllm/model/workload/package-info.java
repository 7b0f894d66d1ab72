/**
 * What one local iteration costs: compute, and the bits that cross each link.
 *
 * <p>From a transformer's shape, its LoRA adapters and the split (EQ-15, EQ-16), or from the
 * constants that the papers use. No radio, no delay, no tensors. Start with {@link
 * org.fedsllm.model.workload.WorkloadSpec}.
 */
package org.fedsllm.model.workload;
