/**
 * Draws a whole window larger: its content, its pop-ups, its dialogs, and drags over it.
 *
 * <p>Nothing here knows what is drawn. Start with {@link org.fedsllm.app.scale.ScaledWindow}; why
 * it is done like this stands in ADR 0013.
 */
package org.fedsllm.app.scale;
