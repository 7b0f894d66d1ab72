package org.fedsllm.app.charts;

import java.util.ArrayList;
import java.util.List;

/** Curves and marked points as one long table. */
final class CurveTables {
  private CurveTables() {}

  static FigureTable of(String x, String y, List<Curve> curves, List<MarkedPoint> marks) {
    List<List<Object>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (CurvePoint point : curve.points()) {
        rows.add(List.of(curve.name(), point.x(), point.y()));
      }
    }
    for (MarkedPoint mark : marks) {
      rows.add(List.of(mark.name(), mark.x(), mark.y()));
    }
    return new FigureTable(List.of("series", x, y), rows);
  }
}
