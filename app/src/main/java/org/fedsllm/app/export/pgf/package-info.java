/**
 * Figures for LaTeX: a plot as a picture of pgfplots that reads its numbers from a CSV file, in the
 * paper's own letters.
 *
 * <p>Knows plots, and neither figures nor files. Start with {@link
 * org.fedsllm.app.export.pgf.PgfDocument}.
 */
package org.fedsllm.app.export.pgf;
