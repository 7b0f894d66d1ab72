/**
 * SflLLM (arXiv 2504.14667) as a plug-in: subchannels, power, split layer and LoRA rank by block
 * coordinate descent.
 *
 * <p>Sees the optimizers' API and the model, nothing else. What is the paper's and what is ours is
 * told in the plug-in's README. Start with {@link org.fedsllm.plugin.sflllm.BlockDescent}, the
 * method on one screen; {@link org.fedsllm.plugin.sflllm.SflLlm} introduces it.
 */
package org.fedsllm.plugin.sflllm;
