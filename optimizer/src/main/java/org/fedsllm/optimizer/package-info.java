/**
 * What an optimizer is: a pure function from a delay problem and settings to a result.
 *
 * <p>The public API, for the workbench, the command line and plug-ins alike. Problem, settings,
 * progress, result and status are five types; an infeasible problem and a stopped search are
 * statuses that keep the best plan so far, not exceptions. Here live only these types and the
 * catalog; solvers live below {@code internal} and nobody outside names them. Start with {@link
 * org.fedsllm.optimizer.DelayOptimizer}, then {@link org.fedsllm.optimizer.OptimizerProvider}.
 */
package org.fedsllm.optimizer;
