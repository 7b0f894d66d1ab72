/**
 * What a run will need in memory, from shapes alone, before anything is loaded. No tensors. Start
 * with {@link org.fedsllm.training.preflight.Preflight}.
 */
package org.fedsllm.training.preflight;
