/**
 * The export page: one figure, how it is to stand on paper, and how that looks.
 *
 * <p>What is drawn and written is the business of {@link org.fedsllm.app.export}. Start with {@link
 * org.fedsllm.app.figure.ExportPage}.
 */
package org.fedsllm.app.figure;
