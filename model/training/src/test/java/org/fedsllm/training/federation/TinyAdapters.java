package org.fedsllm.training.federation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;

/** Adapters small enough to check by hand: two blocks of width 2, one projection, scale 2 / r. */
final class TinyAdapters {
  private static final TransformerSpec TRANSFORMER =
      new TransformerSpec(ModelFamily.GPT2, 2, 2, 1, 1, 2, 3, 50, 16);

  private TinyAdapters() {}

  /** Of (r, 2) and (2, r) in either block. */
  static LoraLayout layout(int rank) {
    return LoraLayout.whole(
        TRANSFORMER, new LoraSpec(rank, 2, EnumSet.of(Projection.ATTENTION_OUTPUT)));
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
}
