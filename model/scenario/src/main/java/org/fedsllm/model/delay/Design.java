package org.fedsllm.model.delay;

import java.util.Arrays;
import org.fedsllm.model.unit.Check;

/**
 * What an optimizer decides besides bandwidth and local accuracy: for each client a candidate, and
 * the share of its transmit power that it uses on either uplink. Immutable.
 */
public final class Design {
  /** Instead of a candidate's number: the client keeps the project's own split and rank. */
  public static final int OWN = -1;

  private final int[] candidate;
  private final double[] mainPowerShare;
  private final double[] federatedPowerShare;

  /**
   * @param candidate number of each client's candidate in {@link DelayProblem#candidates()}, or
   *     {@link #OWN}
   * @param mainPowerShare in (0, 1], of the power towards the main server
   * @param federatedPowerShare in (0, 1], of the power towards the federated server
   */
  public Design(int[] candidate, double[] mainPowerShare, double[] federatedPowerShare) {
    if (candidate.length != mainPowerShare.length
        || candidate.length != federatedPowerShare.length) {
      throw new IllegalArgumentException(
          "The design has %d candidates, %d and %d power shares. Give one of each per client."
              .formatted(candidate.length, mainPowerShare.length, federatedPowerShare.length));
    }
    this.candidate = candidate.clone();
    this.mainPowerShare = mainPowerShare.clone();
    this.federatedPowerShare = federatedPowerShare.clone();
    for (int k = 0; k < candidate.length; k++) {
      requireShare("mainPowerShare", this.mainPowerShare[k], k);
      requireShare("federatedPowerShare", this.federatedPowerShare[k], k);
      Check.atLeast(
          "candidate", candidate[k], OWN, "of client number " + (k + 1), "-1 keeps the project's.");
    }
  }

  /** All of {@code clients} clients take candidate {@code number} at full power. */
  public static Design uniform(int clients, int number) {
    int[] candidate = new int[clients];
    Arrays.fill(candidate, number);
    return of(candidate);
  }

  /** Each client takes its own candidate, at full power. */
  public static Design of(int[] candidate) {
    double[] full = new double[candidate.length];
    Arrays.fill(full, 1);
    return new Design(candidate, full, full);
  }

  public int size() {
    return candidate.length;
  }

  /** Number of client {@code k}'s candidate, or {@link #OWN}. */
  public int candidate(int k) {
    return candidate[k];
  }

  /** Share of its power that client {@code k} uses towards the main server. */
  public double mainPowerShare(int k) {
    return mainPowerShare[k];
  }

  /** Share of its power that client {@code k} uses towards the federated server. */
  public double federatedPowerShare(int k) {
    return federatedPowerShare[k];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Design design
        && Arrays.equals(candidate, design.candidate)
        && Arrays.equals(mainPowerShare, design.mainPowerShare)
        && Arrays.equals(federatedPowerShare, design.federatedPowerShare);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(candidate) + Arrays.hashCode(mainPowerShare))
        + Arrays.hashCode(federatedPowerShare);
  }

  @Override
  public String toString() {
    return "Design[candidates=%s]".formatted(Arrays.toString(candidate));
  }

  private static void requireShare(String variable, double share, int k) {
    if (!(share > 0 && share <= 1)) {
      String where = "of client number " + (k + 1);
      throw new IllegalArgumentException(
          "The %s (%s) %s must be in (0, 1]. 1 is full power.".formatted(variable, share, where));
    }
  }
}
