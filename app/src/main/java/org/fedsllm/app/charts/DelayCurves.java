package org.fedsllm.app.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What the figures of total delay over a decision have in common. */
final class DelayCurves {
  private DelayCurves() {}

  static double leastS(List<Curve> curves, List<MarkedPoint> marks) {
    return delaysS(curves, marks).min().orElse(0);
  }

  static double mostS(List<Curve> curves, List<MarkedPoint> marks) {
    return delaysS(curves, marks).max().orElse(1);
  }

  /** How many steps a horizontal axis has room for. */
  static int across(FigureView view) {
    return (int) Math.max(2, view.width() / (7 * view.theme().fontSize()));
  }

  static CurveLine line(
      Curve curve, int index, FigureTheme theme, Quantity unit, String decision, boolean dots) {
    List<CurvePoint> finite =
        curve.points().stream()
            .filter(point -> Double.isFinite(point.y()))
            .map(point -> new CurvePoint(point.x(), unit.of(point.y())))
            .toList();
    CurveStyle style = new CurveStyle(theme.curve(index), index > 0, dots);
    return line(curve.name(), finite, style, unit, decision);
  }

  /** One dot with its own legend entry for each mark. */
  static List<CurveLine> points(
      List<MarkedPoint> marks, FigureTheme theme, Quantity unit, String decision) {
    List<CurveLine> points = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      MarkedPoint mark = marks.get(i);
      if (Double.isFinite(mark.y())) {
        Color colour = i == 0 ? theme.curve(0) : theme.curve(i + 1);
        points.add(
            line(
                mark.name() + ": " + unit.format(mark.y()),
                List.of(new CurvePoint(mark.x(), unit.of(mark.y()))),
                new CurveStyle(colour, false, true),
                unit,
                decision));
      }
    }
    return points;
  }

  private static CurveLine line(
      String name, List<CurvePoint> points, CurveStyle style, Quantity unit, String decision) {
    return new CurveLine(
        name,
        points,
        style,
        point -> point.y() * unit.si(),
        point ->
            "%s\n%s%s\n%s %s"
                .formatted(
                    name,
                    decision,
                    Quantity.count(point.x()),
                    Quantity.digits(point.y()),
                    unit.symbol()));
  }

  private static DoubleStream delaysS(List<Curve> curves, List<MarkedPoint> marks) {
    return DoubleStream.concat(
            curves.stream().flatMap(c -> c.points().stream()).mapToDouble(CurvePoint::y),
            marks.stream().mapToDouble(MarkedPoint::y))
        .filter(Double::isFinite);
  }
}
