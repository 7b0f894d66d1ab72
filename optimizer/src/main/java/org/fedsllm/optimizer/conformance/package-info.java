/**
 * The conformance kit: what every optimizer must keep, built-in or plug-in, checked by running it.
 *
 * <p>{@link org.fedsllm.optimizer.conformance.ConformanceKit} runs an optimizer on the {@link
 * org.fedsllm.optimizer.conformance.StandardProblems} and gives a {@link
 * org.fedsllm.optimizer.conformance.ConformanceReport}: promises kept or broken, gaps to the
 * certified optimum, times. A promise is a {@link org.fedsllm.optimizer.conformance.Promise}; the
 * command {@code fedsllm plugin check} and the contract test of the built-in optimizers run the
 * same ones. {@link org.fedsllm.optimizer.conformance.RadioKit} does the like for path loss and
 * fading. Neither knows anyone by name.
 */
package org.fedsllm.optimizer.conformance;
