/**
 * Makes the embedded language model from nothing: vocabulary, then weights. Not used in a run.
 * Start with {@link org.fedsllm.training.pretrain.Pretrainer}.
 */
package org.fedsllm.training.pretrain;
