package org.fedsllm.training.federation;

import java.util.List;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;

/** Sums of low-rank updates that stay exact: factors laid side by side instead of added. */
final class Stack {
  private Stack() {}

  /** A term {@code factor · scale · B A} of a sum. */
  record Part(LoraWeights adapter, double factor) {
    int rank() {
      return Ranks.rank(adapter.layout());
    }
  }

  /**
   * The sum of {@code parts} as one adapter, of the sum of their ranks and the first one's scale.
   * The factors are folded into A.
   */
  static LoraWeights of(List<Part> parts) {
    LoraLayout first = parts.get(0).adapter().layout();
    LoraLayout layout = first.withRank(parts.stream().mapToInt(Part::rank).sum());
    float[] stacked = new float[layout.parameters()];
    int from = 0;
    for (Part part : parts) {
      double factor = part.factor() * part.adapter().layout().lora().scale() / first.lora().scale();
      insert(part.adapter(), factor, stacked, layout, from);
      from += part.rank();
    }
    return new LoraWeights(layout, stacked);
  }

  /** Puts the rows of every A, and the columns of every B, at {@code from}. */
  private static void insert(
      LoraWeights part, double factor, float[] stacked, LoraLayout layout, int from) {
    float[] values = part.values();
    List<Piece> sources = part.layout().pieces();
    for (int i = 0; i < sources.size(); i += 2) {
      Piece a = sources.get(i);
      int target = layout.pieces().get(i).offset() + from * a.columns();
      for (int j = 0; j < a.size(); j++) {
        stacked[target + j] = (float) (factor * values[a.offset() + j]);
      }
      Piece b = sources.get(i + 1);
      Piece wide = layout.pieces().get(i + 1);
      for (int row = 0; row < b.rows(); row++) {
        System.arraycopy(
            values,
            b.offset() + row * b.columns(),
            stacked,
            wide.offset() + row * wide.columns() + from,
            b.columns());
      }
    }
  }

  /**
   * The same update at the least rank that any update of this shape fits in, the smaller side of
   * the largest matrix; itself if its rank is no larger. One factor becomes the identity there.
   */
  static LoraWeights compact(LoraWeights adapter) {
    int full = fullRank(adapter.layout());
    if (Ranks.rank(adapter.layout()) <= full) {
      return adapter;
    }
    LoraLayout layout = adapter.layout().withRank(full);
    float[] from = adapter.values();
    float[] to = new float[layout.parameters()];
    for (int i = 0; i < layout.pieces().size(); i += 2) {
      Piece a = layout.pieces().get(i);
      Piece b = layout.pieces().get(i + 1);
      double[][] product =
          product(from, adapter.layout().pieces().get(i), adapter.layout().pieces().get(i + 1));
      boolean wide = b.rows() <= a.columns(); // then A = B A and B = I, else the other way round
      for (int j = 0; j < Math.min(b.rows(), a.columns()); j++) {
        to[wide ? b.offset() + j * b.columns() + j : a.offset() + j * a.columns() + j] = 1;
      }
      for (int y = 0; y < b.rows(); y++) {
        for (int x = 0; x < a.columns(); x++) {
          int target = wide ? a.offset() + y * a.columns() + x : b.offset() + y * b.columns() + x;
          to[target] = (float) product[y][x];
        }
      }
    }
    return new LoraWeights(layout, to);
  }

  private static int fullRank(LoraLayout layout) {
    int full = 0;
    for (int i = 0; i < layout.pieces().size(); i += 2) {
      Piece a = layout.pieces().get(i);
      Piece b = layout.pieces().get(i + 1);
      full = Math.max(full, Math.min(a.columns(), b.rows()));
    }
    return full;
  }

  /** {@code B A} of one projection, (out, in). Passes over the zeros of an identity. */
  static double[][] product(float[] values, Piece a, Piece b) {
    int[] begins = begins(values, a);
    int[] ends = ends(values, a);
    double[][] product = new double[b.rows()][a.columns()];
    for (int y = 0; y < b.rows(); y++) {
      double[] row = product[y];
      for (int i = 0; i < a.rows(); i++) {
        double left = values[b.offset() + y * b.columns() + i];
        int from = a.offset() + i * a.columns();
        int end = left == 0 ? 0 : ends[i];
        for (int x = begins[i]; x < end; x++) {
          row[x] += left * values[from + x];
        }
      }
    }
    return product;
  }

  /** The first column of each row that is not 0. */
  private static int[] begins(float[] values, Piece piece) {
    int[] begins = new int[piece.rows()];
    for (int i = 0; i < begins.length; i++) {
      int from = piece.offset() + i * piece.columns();
      while (begins[i] < piece.columns() && values[from + begins[i]] == 0) {
        begins[i]++;
      }
    }
    return begins;
  }

  /** The column after the last of each row that is not 0. */
  private static int[] ends(float[] values, Piece piece) {
    int[] ends = new int[piece.rows()];
    for (int i = 0; i < ends.length; i++) {
      int from = piece.offset() + i * piece.columns();
      ends[i] = piece.columns();
      while (ends[i] > 0 && values[from + ends[i] - 1] == 0) {
        ends[i]--;
      }
    }
    return ends;
  }
}
