/**
 * What a training run needs to go on exactly where it stopped: {@link
 * org.fedsllm.training.resume.RunCheckpoint}, and its file. Values and bytes only; who takes and
 * restores checkpoints is elsewhere. Not to be confused with the checkpoints of language models,
 * which {@link org.fedsllm.training.checkpoint} reads.
 */
package org.fedsllm.training.resume;
