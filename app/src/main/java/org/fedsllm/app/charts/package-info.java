/**
 * Figures: pure functions from results to drawings.
 *
 * <p>A {@link org.fedsllm.app.charts.Figure} draws itself with Java2D at any size and in any theme,
 * gives its data as a table, and tells what lies under the pointer. The window, the exporter and
 * the command line draw the same figures.
 *
 * <p>This is the only package that knows the charting library; it knows no JavaFX and starts no
 * threads. Start with {@link org.fedsllm.app.charts.Figure}, then {@link
 * org.fedsllm.app.charts.BandwidthFigure} as an example.
 */
package org.fedsllm.app.charts;
