/**
 * The system on the map: clients, the two servers and where they stand.
 *
 * <p>Immutable values with checked constructors; no channel is computed here. Start with {@link
 * org.fedsllm.model.scenario.Scenario}.
 */
package org.fedsllm.model.scenario;
