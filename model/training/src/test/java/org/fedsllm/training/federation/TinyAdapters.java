package org.fedsllm.training.federation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;

/** Adapters small enough to check by hand: two blocks of width 2, one projection, scale 2. */
final class TinyAdapters {
  private static final TransformerSpec TRANSFORMER =
      new TransformerSpec(ModelFamily.GPT2, 2, 2, 1, 1, 2, 3, 50, 16);

  private TinyAdapters() {}

  /** Of (r, 2) and (2, r) in either block. */
  static LoraLayout layout(int rank) {
    LoraSpec lora = new LoraSpec(1, 2, EnumSet.of(Projection.ATTENTION_OUTPUT));
    return LoraLayout.whole(TRANSFORMER, lora).withRank(rank);
  }

  /** With every value the same. */
  static LoraWeights filled(int rank, float value) {
    float[] values = new float[layout(rank).parameters()];
    Arrays.fill(values, value);
    return new LoraWeights(layout(rank), values);
  }

  /** With every value normally distributed, B too. */
  static LoraWeights random(int rank, Random random) {
    float[] values = new float[layout(rank).parameters()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new LoraWeights(layout(rank), values);
  }

  /** The update {@code scale · B A} of both blocks, row by row. */
  static double[] update(LoraWeights adapter) {
    float[] values = adapter.values();
    List<LoraLayout.Piece> pieces = adapter.layout().pieces();
    double[] update = new double[2 * 2 * pieces.size() / 2];
    int next = 0;
    for (int i = 0; i < pieces.size(); i += 2) {
      LoraLayout.Piece a = pieces.get(i);
      LoraLayout.Piece b = pieces.get(i + 1);
      for (int y = 0; y < 2; y++) {
        for (int x = 0; x < 2; x++) {
          double sum = 0;
          for (int r = 0; r < a.rows(); r++) {
            sum +=
                (double) values[b.offset() + y * b.columns() + r]
                    * values[a.offset() + r * a.columns() + x];
          }
          update[next++] = adapter.layout().lora().scale() * sum;
        }
      }
    }
    return update;
  }

  /** {@code Σ w_k scale_k B_k A_k / Σ w_k}: what an exact rule should give. */
  static double[] averageUpdate(List<Contribution> contributions) {
    double[] sum = new double[update(contributions.get(0).adapter()).length];
    double weights = 0;
    for (Contribution each : contributions) {
      double[] update = update(each.adapter());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += each.weight() * update[i];
      }
      weights += each.weight();
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= weights;
    }
    return sum;
  }
}
