package org.fedsllm.app.charts;

import java.util.List;
import org.fedsllm.model.unit.Check;

/** A named curve; its points stand in the order in which the line visits them. */
public record Curve(String name, List<CurvePoint> points) {
  public Curve {
    Check.named("name", name, "of a curve");
    points = List.copyOf(points);
  }
}
