/**
 * A plan as numbers for other programs: who gets what, and where each client's time goes. In full
 * precision and SI units. No JavaFX. Start with {@link
 * org.fedsllm.app.allocation.AllocationTables}.
 */
package org.fedsllm.app.allocation;
