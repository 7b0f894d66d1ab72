/**
 * Language models and adapters as files: Hugging Face directories, safetensors, PEFT. Formats end
 * here; the rest sees tensors and values. Start with {@link
 * org.fedsllm.training.checkpoint.LanguageModel}.
 */
package org.fedsllm.training.checkpoint;
