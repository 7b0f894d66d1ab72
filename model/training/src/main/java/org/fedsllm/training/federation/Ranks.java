package org.fedsllm.training.federation;

import java.util.List;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;

/** Adapters of different ranks side by side. */
final class Ranks {
  private Ranks() {}

  /** The one layout of all contributions, for rules that know no other case. */
  static LoraLayout requireOne(String rule, List<Contribution> contributions) {
    LoraLayout layout = contributions.get(0).adapter().layout();
    contributions.forEach(each -> requireOne(rule, layout, each.adapter().layout()));
    return layout;
  }

  static void requireOne(String rule, LoraLayout one, LoraLayout other) {
    if (rank(one) != rank(other)) {
      throw new IllegalArgumentException(
          "The ranks %d and %d of the clients' adapters differ, and %s cannot average them. %s"
              .formatted(
                  rank(one),
                  rank(other),
                  rule,
                  "Give all clients one rank, or choose the aggregation flora or hetLora."));
    }
  }

  /**
   * The adapter cut down or filled up with zeros to the rank of {@code layout}: the last rows of A
   * and the last columns of B go or come. Filling up leaves B A as it is.
   */
  static LoraWeights resized(LoraWeights adapter, LoraLayout layout) {
    if (rank(adapter.layout()) == rank(layout)) {
      return adapter;
    }
    float[] from = adapter.values();
    float[] to = new float[layout.parameters()];
    for (int i = 0; i < layout.pieces().size(); i++) {
      copyOverlap(from, adapter.layout().pieces().get(i), to, layout.pieces().get(i));
    }
    return new LoraWeights(layout, to);
  }

  private static void copyOverlap(float[] from, Piece source, float[] to, Piece target) {
    int rows = Math.min(source.rows(), target.rows());
    int columns = Math.min(source.columns(), target.columns());
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          from,
          source.offset() + row * source.columns(),
          to,
          target.offset() + row * target.columns(),
          columns);
    }
  }

  /** Rank of the adapters, the same on every projection. */
  static int rank(LoraLayout layout) {
    return layout.lora().rank();
  }

  /**
   * The squared Frobenius norm of one projection's {@code B A}: {@code Σ_ij (BᵀB)_ij (AAᵀ)_ij},
   * which needs no product of full size.
   *
   * @param values in which the pieces lie
   */
  static double squaredNormOfProduct(float[] values, Piece a, Piece b) {
    int rank = a.rows();
    double sum = 0;
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j < rank; j++) {
        double rows = 0; // (A Aᵀ)_ij
        for (int x = 0; x < a.columns(); x++) {
          rows +=
              (double) values[a.offset() + i * a.columns() + x]
                  * values[a.offset() + j * a.columns() + x];
        }
        double columns = 0; // (Bᵀ B)_ij
        for (int y = 0; y < b.rows(); y++) {
          columns += (double) values[b.offset() + y * rank + i] * values[b.offset() + y * rank + j];
        }
        sum += rows * columns;
      }
    }
    return sum;
  }
}
