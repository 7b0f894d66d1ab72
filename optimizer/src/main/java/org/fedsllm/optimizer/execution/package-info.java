/**
 * From the real-valued optimum to what a trainer runs (EQ-17). Start with {@link
 * org.fedsllm.optimizer.execution.ExecutablePlanner}; for plans that also chose split or rank its
 * results are {@link org.fedsllm.optimizer.execution.ExecutableDesign}s.
 */
package org.fedsllm.optimizer.execution;
