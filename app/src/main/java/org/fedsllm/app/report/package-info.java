/**
 * A run, or several beside each other, as a report to send or to print: one HTML file that needs
 * nothing else, and tables for LaTeX.
 *
 * <p>What is said is a {@link org.fedsllm.app.report.Report} of sections and blocks, made by {@link
 * org.fedsllm.app.report.RunReport}; {@link org.fedsllm.app.report.HtmlReport} and {@link
 * org.fedsllm.app.report.LatexTables} write it and escape all text in one place each. Equal runs
 * give equal bytes: no date of writing, no wall time of a solve. No JavaFX. Start with {@link
 * org.fedsllm.app.report.ReportFolder}.
 */
package org.fedsllm.app.report;
