/**
 * The rules that turn gradients into weights: SGD and AdamW. Not to be confused with the optimizers
 * that allocate resources. Start with {@link org.fedsllm.training.weightoptimizer.WeightOptimizer}.
 */
package org.fedsllm.training.weightoptimizer;
