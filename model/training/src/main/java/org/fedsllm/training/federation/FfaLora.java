package org.fedsllm.training.federation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;

/**
 * FFA-LoRA (Sun et al. 2024, arXiv 2403.12313): A stays as it was drawn, the same for everyone, and
 * {@code B = Σ w_k B_k / Σ w_k}. With one A this is the average of the updates, {@code B A = Σ w_k
 * B_k A / Σ w_k}, and only B crosses the air.
 */
public final class FfaLora implements Aggregator {
  private static final Set<Factor> ONLY_B = EnumSet.of(Factor.B);

  @Override
  public GlobalAdapter merge(GlobalAdapter before, List<Contribution> contributions) {
    Ranks.requireOne("ffaLora", contributions);
    List<float[]> values = contributions.stream().map(c -> c.adapter().values(ONLY_B)).toList();
    float[] mean = WeightedAverage.of(values, Contribution.weights(contributions));
    return new GlobalAdapter(before.round() + 1, before.adapter().with(ONLY_B, mean));
  }

  @Override
  public LoraWeights start(GlobalAdapter global, LoraLayout layout) {
    Ranks.requireOne("ffaLora", global.adapter().layout(), layout);
    return global.adapter();
  }

  @Override
  public Set<Factor> trained() {
    return EnumSet.copyOf(ONLY_B);
  }
}
