/**
 * The sample projects that come with the product.
 *
 * <p>They are ordinary project files on the class path. Start with {@link
 * org.fedsllm.app.sample.Samples}.
 */
package org.fedsllm.app.sample;
