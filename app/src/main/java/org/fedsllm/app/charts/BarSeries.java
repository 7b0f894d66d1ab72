package org.fedsllm.app.charts;

import java.awt.Color;

/**
 * One series of bars.
 *
 * @param siValues one value a client, in SI units
 */
record BarSeries(String name, Color colour, double[] siValues) {}
