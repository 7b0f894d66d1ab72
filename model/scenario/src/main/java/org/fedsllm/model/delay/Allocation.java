package org.fedsllm.model.delay;

import java.util.Arrays;
import java.util.Optional;
import org.fedsllm.model.unit.Check;

/**
 * A point of the problem: the local accuracy and each client's bandwidth on both uplinks, in the
 * clients' order. On a shared band both lists are the same. Immutable; it may be infeasible, {@link
 * Feasibility} tells.
 */
public final class Allocation {
  private final double localAccuracy;
  private final double[] mainBandwidthHz;
  private final double[] federatedBandwidthHz;
  private final Optional<Design> design;

  public Allocation(double localAccuracy, double[] mainBandwidthHz, double[] federatedBandwidthHz) {
    this(localAccuracy, mainBandwidthHz, federatedBandwidthHz, Optional.empty());
  }

  /**
   * @param design what was decided besides; empty leaves the project's split, rank and power
   */
  public Allocation(
      double localAccuracy,
      double[] mainBandwidthHz,
      double[] federatedBandwidthHz,
      Optional<Design> design) {
    Check.between("localAccuracy", localAccuracy, 0, 1, "of the allocation", "It is η.");
    if (mainBandwidthHz.length != federatedBandwidthHz.length) {
      throw new IllegalArgumentException(
          "The allocation has %d main and %d federated bandwidths. Give one of each per client."
              .formatted(mainBandwidthHz.length, federatedBandwidthHz.length));
    }
    this.localAccuracy = localAccuracy;
    this.mainBandwidthHz = mainBandwidthHz.clone();
    this.federatedBandwidthHz = federatedBandwidthHz.clone();
    this.design = design;
  }

  /** Every client gets the same share of each band at local accuracy {@code localAccuracy}. */
  public static Allocation equalShares(DelayProblem problem, double localAccuracy) {
    int size = problem.size();
    double[] main = new double[size];
    double[] federated = new double[size];
    Arrays.fill(main, problem.band().equalMainShareHz(size));
    Arrays.fill(federated, problem.band().equalFederatedShareHz(size));
    return new Allocation(localAccuracy, main, federated);
  }

  public int size() {
    return mainBandwidthHz.length;
  }

  /** Local accuracy η in (0, 1). */
  public double localAccuracy() {
    return localAccuracy;
  }

  /** Bandwidth of client {@code k}'s uplink to the main server. */
  public double mainBandwidthHz(int k) {
    return mainBandwidthHz[k];
  }

  /** Bandwidth of client {@code k}'s uplink to the federated server. */
  public double federatedBandwidthHz(int k) {
    return federatedBandwidthHz[k];
  }

  /** A copy of all main bandwidths. */
  public double[] mainBandwidthHz() {
    return mainBandwidthHz.clone();
  }

  /** A copy of all federated bandwidths. */
  public double[] federatedBandwidthHz() {
    return federatedBandwidthHz.clone();
  }

  /** What was decided besides bandwidth and local accuracy, if anything was. */
  public Optional<Design> design() {
    return design;
  }

  /** The same bandwidths at another local accuracy. */
  public Allocation withLocalAccuracy(double accuracy) {
    return new Allocation(accuracy, mainBandwidthHz, federatedBandwidthHz, design);
  }

  /** The same bandwidths and accuracy for another design. */
  public Allocation withDesign(Design chosen) {
    return new Allocation(
        localAccuracy, mainBandwidthHz, federatedBandwidthHz, Optional.of(chosen));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Allocation allocation
        && localAccuracy == allocation.localAccuracy
        && Arrays.equals(mainBandwidthHz, allocation.mainBandwidthHz)
        && Arrays.equals(federatedBandwidthHz, allocation.federatedBandwidthHz)
        && design.equals(allocation.design);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Double.hashCode(localAccuracy) + Arrays.hashCode(mainBandwidthHz))
        + Arrays.hashCode(federatedBandwidthHz);
  }

  @Override
  public String toString() {
    return "Allocation[η=%s, main Hz=%s, federated Hz=%s]"
        .formatted(
            localAccuracy, Arrays.toString(mainBandwidthHz), Arrays.toString(federatedBandwidthHz));
  }
}
