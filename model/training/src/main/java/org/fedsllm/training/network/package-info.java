/**
 * The language model as tensors: the frozen base, LoRA on top of it, and the two subnetworks that a
 * split makes of it.
 *
 * <p>The only place that knows PyTorch's automatic differentiation. Numbers meet tensors through
 * {@link org.fedsllm.training.network.Tensors} alone; why, it says there. Start with {@link
 * org.fedsllm.training.network.CausalTransformer}.
 */
package org.fedsllm.training.network;
