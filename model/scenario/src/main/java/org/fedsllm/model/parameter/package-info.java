/**
 * What can be set on a thing that somebody else wrote: an optimizer, a path loss, a fading.
 *
 * <p>Who offers such a thing declares {@link org.fedsllm.model.parameter.Parameter}s; form, project
 * file and run record are built from these alone, and the thing reads its {@link
 * org.fedsllm.model.parameter.ParameterValues}. Nothing here knows what is set. Start with {@link
 * org.fedsllm.model.parameter.Parameter}.
 */
package org.fedsllm.model.parameter;
