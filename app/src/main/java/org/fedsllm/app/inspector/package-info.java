/**
 * The inspector: what is selected, with its numbers in fields.
 *
 * <p>Start with {@link org.fedsllm.app.inspector.InspectorViewModel}. Several clients are edited at
 * once; where they differ a field shows none of their values.
 */
package org.fedsllm.app.inspector;
