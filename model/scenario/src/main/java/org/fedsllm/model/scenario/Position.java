package org.fedsllm.model.scenario;

import org.fedsllm.model.unit.Check;

/** A place on the map, in metres; x to the east, y to the north. */
public record Position(double xM, double yM) {

  public static final Position ORIGIN = new Position(0, 0);

  public Position {
    Check.finite("xM", xM, "of a position", "It counts metres.");
    Check.finite("yM", yM, "of a position", "It counts metres.");
  }

  public double distanceM(Position other) {
    return Math.hypot(xM - other.xM, yM - other.yM);
  }

  public Position plus(double dxM, double dyM) {
    return new Position(xM + dxM, yM + dyM);
  }
}
