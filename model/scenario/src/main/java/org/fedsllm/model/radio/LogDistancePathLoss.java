package org.fedsllm.model.radio;

import org.fedsllm.model.unit.Check;

/**
 * {@code interceptDb + slopeDb log10(d / 1 km)}; 128.1 and 37.6 in arXiv 2007.03462 (EQ-3).
 *
 * @param interceptDb loss at one kilometre
 * @param slopeDb loss per decade of distance
 */
public record LogDistancePathLoss(double interceptDb, double slopeDb)
    implements PathLoss, PathLossSpec {

  /** The macro-cell model of 3GPP at 2 GHz, used by the papers. */
  public static final LogDistancePathLoss MACRO_CELL = new LogDistancePathLoss(128.1, 37.6);

  private static final double KILOMETRE_M = 1000;

  public LogDistancePathLoss {
    Check.positive("interceptDb", interceptDb, "of the path loss", "It is 128.1 in the papers.");
    Check.positive("slopeDb", slopeDb, "of the path loss", "It is 37.6 in the papers.");
  }

  @Override
  public double pathLossDb(double distanceM) {
    return interceptDb + slopeDb * Math.log10(distanceM / KILOMETRE_M);
  }

  /** The distance at which this model loses {@code pathLossDb}. */
  public double distanceM(double pathLossDb) {
    return KILOMETRE_M * Math.pow(10, (pathLossDb - interceptDb) / slopeDb);
  }
}
