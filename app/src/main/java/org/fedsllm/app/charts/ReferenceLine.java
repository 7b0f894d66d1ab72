package org.fedsllm.app.charts;

import java.awt.Color;

/** A level across the plot that bars are compared with. */
record ReferenceLine(String name, Color colour, double siValue, boolean dashed) {}
