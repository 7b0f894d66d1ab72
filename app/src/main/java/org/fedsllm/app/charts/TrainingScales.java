package org.fedsllm.app.charts;

import java.util.List;

/** Axes of figures about training. */
final class TrainingScales {
  private TrainingScales() {}

  /** From zero to the last of {@code points}; whole numbers where only those occur. */
  static NiceScale horizontal(List<CurvePoint> points, TrainingProgress progress, FigureView view) {
    double end = points.stream().mapToDouble(CurvePoint::x).max().orElse(1);
    int across = (int) Math.max(2, view.width() / (7 * view.theme().fontSize()));
    return NiceScale.fromZero(
        end, progress.counts() ? (int) Math.min(across, Math.max(1, end)) : across);
  }

  /** Around the heights of {@code points}. */
  static NiceScale vertical(List<CurvePoint> points, FigureView view) {
    double low = points.stream().mapToDouble(CurvePoint::y).min().orElse(0);
    double high = points.stream().mapToDouble(CurvePoint::y).max().orElse(1);
    return NiceScale.covering(low, high, Axes.intervals(view.height() * 0.7, view.theme()));
  }
}
