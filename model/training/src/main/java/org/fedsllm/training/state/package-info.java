/**
 * What a part of a training run remembers from one round to the next, as plain named values: {@link
 * org.fedsllm.training.state.State}, and {@link org.fedsllm.training.state.Stateful} for whoever
 * has some. No tensors, no files; how it is kept on disk is another package's business. Start with
 * {@link org.fedsllm.training.state.Stateful}.
 */
package org.fedsllm.training.state;
