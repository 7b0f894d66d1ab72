package org.fedsllm.app.charts;

import java.awt.Color;

/**
 * A level across the plot that bars are compared with.
 *
 * @param siValue NaN for a line of the legend alone
 */
record ReferenceLine(String name, Color colour, double siValue, boolean dashed) {}
