/**
 * The plan: solved anew after every edit, and shown beside its references.
 *
 * <p>{@link org.fedsllm.app.optimize.PlanViewModel} is the one place where the workbench solves; it
 * publishes an immutable {@link org.fedsllm.app.optimize.PlanSnapshot} that every chart, table and
 * headline reads. Solving itself is {@link org.fedsllm.app.optimize.PlanComputation}, a pure
 * function; no optimizer is named here, they come from the catalog.
 */
package org.fedsllm.app.optimize;
