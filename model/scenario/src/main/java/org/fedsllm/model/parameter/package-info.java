/**
 * What can be set on a thing that somebody else wrote: an optimizer, a path loss, a fading.
 *
 * <p>A {@link org.fedsllm.model.parameter.Provider} introduces such a thing and declares {@link
 * org.fedsllm.model.parameter.Parameter}s; the thing reads its {@link
 * org.fedsllm.model.parameter.ParameterValues}. Nothing here knows what is set. Start with {@link
 * org.fedsllm.model.parameter.Provider}.
 */
package org.fedsllm.model.parameter;
