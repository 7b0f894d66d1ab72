/**
 * From the real-valued optimum to what a trainer runs (EQ-17). Start with {@link
 * org.fedsllm.optimizer.execution.ExecutablePlanner}.
 */
package org.fedsllm.optimizer.execution;
