package org.fedsllm.model.convergence;

import org.fedsllm.model.unit.Check;

/**
 * Iterations and rounds as functions of the local accuracy η, the relative gap that a local problem
 * is solved to (EQ-4, EQ-5; arXiv 2007.03462, lemmas 1 and 2).
 *
 * <p>Proved for smooth, strongly convex losses. For a language model they are surrogates: the
 * trainer measures what really happens.
 *
 * @param a global constant: {@code R(η) = a / (1 − η)}
 * @param v local constant: {@code I(η) = v log2(1/η)}
 */
public record ConvergenceModel(double a, double v) {
  private static final double LN2 = Math.log(2);

  public ConvergenceModel {
    String where = "of the convergence model";
    Check.positive("a", a, where, "It is 160 in the papers.");
    Check.positive("v", v, where, "It is 4 in the papers.");
  }

  /**
   * The constants of a problem: {@code a = (2L²/(γ²ξ)) ln(1/ε0)}, {@code v = 2/((2 − Lδ)δγ)}.
   *
   * @param smoothness L
   * @param strongConvexity γ, at most L
   * @param step δ of the local gradient method, below 2/L
   * @param xi ξ in (0, γ/L]
   * @param globalAccuracy ε0 in (0, 1)
   */
  public static ConvergenceModel ofLoss(
      double smoothness, double strongConvexity, double step, double xi, double globalAccuracy) {
    String where = "of the loss";
    Check.positive("smoothness", smoothness, where, "It is L.");
    Check.positive("strongConvexity", strongConvexity, where, "It is γ.");
    Check.between("step", step, 0, 2 / smoothness, where, "The local method diverges from 2/L on.");
    Check.positive("xi", xi, where, "It is at most γ/L.");
    if (strongConvexity > smoothness || xi > strongConvexity / smoothness) {
      throw new IllegalArgumentException(
          "The loss needs γ ≤ L and ξ ≤ γ/L, but γ = %s, L = %s, ξ = %s. Lower γ or ξ."
              .formatted(strongConvexity, smoothness, xi));
    }
    Check.between("globalAccuracy", globalAccuracy, 0, 1, where, "It is ε0.");
    double ratio = smoothness / strongConvexity;
    return new ConvergenceModel(
        2 * ratio * ratio / xi * Math.log(1 / globalAccuracy),
        2 / ((2 - smoothness * step) * step * strongConvexity));
  }

  /** Local iterations {@code I(η)} of one global round; a real number, often below 1. */
  public double localIterations(double localAccuracy) {
    return -v * Math.log(localAccuracy) / LN2;
  }

  /** Global rounds {@code R(η)} to the target accuracy. */
  public double globalRounds(double localAccuracy) {
    return a / (1 - localAccuracy);
  }

  /** The local accuracy that {@code iterations} local iterations reach: {@code 2^(−I/v)}. */
  public double localAccuracyAfter(double iterations) {
    return Math.exp(-iterations / v * LN2);
  }
}
