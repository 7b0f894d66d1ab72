package org.fedsllm.app.charts;

/** One point of a curve, in SI units. */
public record CurvePoint(double x, double y) {}
