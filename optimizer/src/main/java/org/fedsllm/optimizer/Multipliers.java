package org.fedsllm.optimizer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each client holds the whole training up: the multipliers of {@code T_k ≤ T}. They are
 * not negative and add up to 1; a client with weight 0 could be slower for free. Immutable.
 */
public final class Multipliers {
  /**
   * Relative distance from the largest weight up to which a client shares the bottleneck. The delay
   * is flat at an optimum, so a gap of 1e-9 leaves the weights known to about its root, 3e-5; this
   * is well above that, and a thousandth less worth is no difference that a user could act on.
   */
  public static final double TIED = 1e-3;

  private final double[] clientWeights;

  /** Weights in the clients' order; scaled to add up to 1. */
  public Multipliers(double[] clientWeights) {
    double sum = Arrays.stream(clientWeights).sum();
    if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(clientWeights).anyMatch(w -> w < 0)) {
      throw new IllegalArgumentException(
          "The client weights (sum %s) must not be negative and must have a positive sum."
              .formatted(sum));
    }
    double[] scaled = clientWeights.clone();
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] /= sum;
    }
    this.clientWeights = scaled;
  }

  public int size() {
    return clientWeights.length;
  }

  /** Weight of client {@code k}: {@code dT} for each second that all its rounds take longer. */
  public double clientWeight(int k) {
    return clientWeights[k];
  }

  /** The client whose resources are worth most: the largest weight, the first of equals. */
  public int bottleneck() {
    int most = 0;
    for (int k = 1; k < clientWeights.length; k++) {
      if (clientWeights[k] > clientWeights[most]) {
        most = k;
      }
    }
    return most;
  }

  /**
   * The bottleneck set: the clients whose weight is within {@link #TIED} of the largest, in their
   * order. At the optimum all clients finish together, so it is worth and not slowness that tells
   * them apart; identical clients are all in it.
   */
  public List<Integer> bottlenecks() {
    double least = (1 - TIED) * clientWeights[bottleneck()];
    return IntStream.range(0, clientWeights.length)
        .filter(k -> clientWeights[k] >= least)
        .boxed()
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Multipliers multipliers
        && Arrays.equals(clientWeights, multipliers.clientWeights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(clientWeights);
  }

  @Override
  public String toString() {
    return "Multipliers" + Arrays.toString(clientWeights);
  }
}
