package org.fedsllm.optimizer;

import java.util.Arrays;
import java.util.Optional;
import org.fedsllm.model.delay.Allocation;

/**
 * One client sends at a time, with all of the band (TDMA, EQ-13). It is no allocation of bandwidth,
 * so it has none: shares of the time take its place. Immutable.
 */
public final class TimeDivisionPlan implements Plan {
  private final double localAccuracy;
  private final double localIterations;
  private final double roundDelayS;
  private final double totalDelayS;
  private final double[] airTimeS;

  /**
   * @param localAccuracy η in (0, 1)
   * @param localIterations I(η)
   * @param roundDelayS computing of the slowest client and the air times of all
   * @param totalDelayS T of the whole training
   * @param airTimeS per client, all its uploads in one global round
   */
  public TimeDivisionPlan(
      double localAccuracy,
      double localIterations,
      double roundDelayS,
      double totalDelayS,
      double[] airTimeS) {
    this.localAccuracy = localAccuracy;
    this.localIterations = localIterations;
    this.roundDelayS = roundDelayS;
    this.totalDelayS = totalDelayS;
    this.airTimeS = airTimeS.clone();
  }

  @Override
  public double localAccuracy() {
    return localAccuracy;
  }

  @Override
  public double localIterations() {
    return localIterations;
  }

  @Override
  public double roundDelayS() {
    return roundDelayS;
  }

  @Override
  public double totalDelayS() {
    return totalDelayS;
  }

  /** How long client {@code k} is on the air in one global round. */
  public double airTimeS(int k) {
    return airTimeS[k];
  }

  public int size() {
    return airTimeS.length;
  }

  @Override
  public Optional<Allocation> allocation() {
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeDivisionPlan plan
        && localAccuracy == plan.localAccuracy
        && totalDelayS == plan.totalDelayS
        && Arrays.equals(airTimeS, plan.airTimeS);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(totalDelayS) + Arrays.hashCode(airTimeS);
  }

  @Override
  public String toString() {
    return "TimeDivisionPlan[η=%s, T=%s s, %d clients]"
        .formatted(localAccuracy, totalDelayS, airTimeS.length);
  }
}
