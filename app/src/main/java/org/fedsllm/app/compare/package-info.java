/**
 * A comparison of training algorithms: each trained under a plan of its own, over partitions of the
 * data and seeds, with mean and confidence interval at the end.
 *
 * <p>{@link org.fedsllm.app.compare.ComparisonUnit} is one training: a project and what is changed
 * in it. {@link org.fedsllm.app.compare.UnitRunner} makes its result, {@link
 * org.fedsllm.app.compare.ComparisonFolder} keeps it, and {@link
 * org.fedsllm.app.compare.Comparison} goes through those that are still missing. Works on the
 * caller's thread; no JavaFX, no threads. Start with {@link org.fedsllm.app.compare.Comparison}.
 */
package org.fedsllm.app.compare;
