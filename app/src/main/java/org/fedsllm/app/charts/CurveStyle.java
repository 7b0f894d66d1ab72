package org.fedsllm.app.charts;

import java.awt.Color;

/** How one line is drawn. */
record CurveStyle(Color colour, boolean dashed, boolean dots) {}
