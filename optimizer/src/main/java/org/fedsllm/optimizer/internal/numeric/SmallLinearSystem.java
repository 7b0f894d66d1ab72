package org.fedsllm.optimizer.internal.numeric;

/**
 * A dense system of a few linear equations, filled row by row and solved by elimination with
 * pivoting. Its storage is reused. Not thread-safe.
 */
public final class SmallLinearSystem {
  private final double[][] rows;
  private final double[] solution;
  private int size;
  private int column;

  public SmallLinearSystem(int mostUnknowns) {
    rows = new double[mostUnknowns][mostUnknowns + 1];
    solution = new double[mostUnknowns];
  }

  public void clear() {
    size = 0;
  }

  /** Starts an equation with this right side. */
  public void startRow(double rightSide) {
    rows[size][rows.length] = rightSide;
    size++;
    column = 0;
  }

  /** The next coefficient of the current equation. */
  public void put(double coefficient) {
    rows[size - 1][column++] = coefficient;
  }

  /** Unknown {@code i}; NaN or infinite if the system is singular. */
  public double solution(int i) {
    return solution[i];
  }

  /** Solves as many unknowns as there are equations. */
  public void solve() {
    int right = rows.length;
    for (int i = 0; i < size; i++) {
      swap(i, pivot(i));
      for (int r = i + 1; r < size; r++) {
        double factor = rows[r][i] / rows[i][i];
        for (int j = i; j < size; j++) {
          rows[r][j] -= factor * rows[i][j];
        }
        rows[r][right] -= factor * rows[i][right];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = rows[i][right];
      for (int j = i + 1; j < size; j++) {
        sum -= rows[i][j] * solution[j];
      }
      solution[i] = sum / rows[i][i];
    }
  }

  private int pivot(int i) {
    int largest = i;
    for (int r = i + 1; r < size; r++) {
      if (Math.abs(rows[r][i]) > Math.abs(rows[largest][i])) {
        largest = r;
      }
    }
    return largest;
  }

  private void swap(int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }
}
