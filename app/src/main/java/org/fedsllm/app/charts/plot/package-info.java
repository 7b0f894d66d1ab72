/**
 * A figure as axes and series, without a drawing: what programs need that draw plots themselves,
 * such as pgfplots. Values are in the units of the axes.
 *
 * <p>Nothing here knows Java2D's drawing, files or a program. Start with {@link
 * org.fedsllm.app.charts.plot.Plot}.
 */
package org.fedsllm.app.charts.plot;
