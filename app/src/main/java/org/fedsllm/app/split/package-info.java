/**
 * The place for the split: the language model as a stack of blocks with a cut to drag, what stands
 * on either side, and the delay over every cut.
 *
 * <p>Start with {@link org.fedsllm.app.split.SplitViewModel}. {@link
 * org.fedsllm.app.split.SplitSides} and {@link org.fedsllm.app.split.SplitSweep} are pure
 * functions.
 */
package org.fedsllm.app.split;
