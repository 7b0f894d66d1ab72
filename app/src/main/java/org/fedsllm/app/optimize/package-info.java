/**
 * The plan: solved anew after every edit, and shown beside its references.
 *
 * <p>{@link org.fedsllm.app.optimize.PlanViewModel} is the one place where the workbench solves; it
 * publishes an immutable {@link org.fedsllm.app.optimize.PlanSnapshot} that every chart, table and
 * headline reads. Solving itself is {@link org.fedsllm.app.optimize.PlanComputation}, a pure
 * function over the optimizers of the catalog. {@link org.fedsllm.app.optimize.PlanPlace} shows all
 * of them side by side.
 */
package org.fedsllm.app.optimize;
