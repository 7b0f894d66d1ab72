package org.fedsllm.app.charts;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A line of a curve chart, in the units of its axes.
 *
 * @param siValue of a point's height, for whoever points at it
 * @param tooltip of a point
 */
record CurveLine(
    String name,
    List<CurvePoint> points,
    CurveStyle style,
    ToDoubleFunction<CurvePoint> siValue,
    Function<CurvePoint, String> tooltip) {}
