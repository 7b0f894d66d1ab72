/**
 * What this program is, what it is made of and how to cite it.
 *
 * <p>Facts only; nothing here changes anything. Start with {@link org.fedsllm.app.about.AboutPage}.
 */
package org.fedsllm.app.about;
