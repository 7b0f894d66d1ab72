package org.fedsllm.app.charts;

import java.awt.Color;
import java.util.List;

/**
 * The area between two lines of a curve chart, drawn below all lines.
 *
 * @param low the lower edge, from left to right
 * @param high the upper edge
 */
record CurveBand(List<CurvePoint> low, List<CurvePoint> high, Color colour) {}
