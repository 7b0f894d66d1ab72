/**
 * Controls that several places share: fields with units, figures on the screen, the stylesheet.
 *
 * <p>A control shows and edits values; it knows neither the session nor any place, and decides
 * nothing. Start with {@link org.fedsllm.app.control.Place}, the frame that every place fills.
 */
package org.fedsllm.app.control;
