package org.fedsllm.model.radio;

/** Mean path loss over distance (EQ-3): a pure function. */
@FunctionalInterface
public interface PathLoss {

  /** Path loss in dB at {@code distanceM}, which is at least 1 m. */
  double pathLossDb(double distanceM);

  /**
   * Path losses in dB at many distances: all of a scenario's links to one server. The workbench
   * asks a plug-in's model for one loss after another.
   */
  default double[] pathLossesDb(double[] distancesM) {
    double[] lossesDb = new double[distancesM.length];
    for (int k = 0; k < lossesDb.length; k++) {
      lossesDb[k] = pathLossDb(distancesM[k]);
    }
    return lossesDb;
  }
}
