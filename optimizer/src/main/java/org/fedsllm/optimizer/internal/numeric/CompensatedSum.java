package org.fedsllm.optimizer.internal.numeric;

/**
 * A sum whose rounding does not grow with the number of terms (Neumaier). A certificate adds up a
 * million clients and must not blame them for the adding. Not thread-safe.
 */
public final class CompensatedSum {
  private double sum;
  private double lost;

  public void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  public double value() {
    return sum + lost;
  }
}
