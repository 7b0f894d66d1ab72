package org.fedsllm.app.charts;

import org.fedsllm.model.unit.Check;

/** A single point that stands out on a curve, in SI units. */
public record MarkedPoint(String name, double x, double y) {
  public MarkedPoint {
    Check.named("name", name, "of a marked point");
  }
}
