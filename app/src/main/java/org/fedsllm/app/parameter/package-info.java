/**
 * Forms for what plug-ins and optimizers declare: {@link org.fedsllm.app.parameter.ParameterRows}
 * makes fields from a provider's parameters, and a {@link org.fedsllm.app.parameter.ParameterSlot}
 * says where in the project their values are. Nothing here knows what is set.
 */
package org.fedsllm.app.parameter;
