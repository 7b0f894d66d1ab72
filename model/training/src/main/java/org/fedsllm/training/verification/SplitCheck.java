package org.fedsllm.training.verification;

import java.util.Comparator;
import java.util.List;
import org.fedsllm.model.algorithm.LabelPlacement;

/**
 * One step over a split beside the same step of the whole model.
 *
 * @param splitLayer blocks on the client
 * @param labels where head and loss were
 * @param wholeLoss of the whole model, in nats
 * @param splitLoss over the split
 * @param gradients one entry for each adapter matrix, in the model's order
 */
public record SplitCheck(
    int splitLayer,
    LabelPlacement labels,
    double wholeLoss,
    double splitLoss,
    List<GradientDifference> gradients) {

  /**
   * What float32 may differ by where sums are taken in another order, relative to the largest
   * entry.
   */
  public static final double TOLERANCE = 1e-5;

  public SplitCheck {
    gradients = List.copyOf(gradients);
  }

  public double lossDifference() {
    return Math.abs(wholeLoss - splitLoss);
  }

  /** Largest absolute entry of the whole model's gradient. */
  public double largestGradient() {
    return gradients.stream().mapToDouble(GradientDifference::largestGradient).max().orElse(0);
  }

  /** Largest absolute difference of an entry of the gradient. */
  public double gradientDifference() {
    return worst().largestDifference();
  }

  /** The largest difference as a part of the largest entry. */
  public double relativeDifference() {
    return gradientDifference() / largestGradient();
  }

  /** The matrix that differs most. */
  public GradientDifference worst() {
    return gradients.stream()
        .max(Comparator.comparingDouble(GradientDifference::largestDifference))
        .orElseThrow();
  }

  /** Whether loss and gradient agree; never if one is not finite or the gradient is all zero. */
  public boolean holds() {
    return lossDifference() <= TOLERANCE * Math.abs(wholeLoss) && relativeDifference() <= TOLERANCE;
  }
}
