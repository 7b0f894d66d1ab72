/**
 * The inspector: what is selected, with its numbers in fields.
 *
 * <p>Start with {@link org.fedsllm.app.inspector.InspectorViewModel}. Several clients are edited at
 * once: where they differ a field says so and shows their range, and a change such as "+3 dB"
 * applies to each of them.
 */
package org.fedsllm.app.inspector;
