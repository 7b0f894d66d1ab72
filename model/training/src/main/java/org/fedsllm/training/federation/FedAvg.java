package org.fedsllm.training.federation;

import java.util.List;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;

/**
 * Federated averaging (McMahan et al. 2017): {@code A = Σ w_k A_k / Σ w_k}, and B the same. Simple
 * and stable, but not the average of the updates {@code B_k A_k}.
 */
public final class FedAvg implements Aggregator {

  @Override
  public GlobalAdapter merge(GlobalAdapter before, List<Contribution> contributions) {
    LoraLayout layout = contributions.get(0).adapter().layout();
    for (Contribution contribution : contributions) {
      requireSameRank(layout, contribution.adapter().layout());
    }
    List<float[]> values = contributions.stream().map(c -> c.adapter().values()).toList();
    double[] weights = contributions.stream().mapToDouble(Contribution::weight).toArray();
    LoraWeights mean = new LoraWeights(layout, WeightedAverage.of(values, weights));
    return new GlobalAdapter(before.round() + 1, mean);
  }

  @Override
  public LoraWeights start(GlobalAdapter global, LoraLayout layout) {
    requireSameRank(global.adapter().layout(), layout);
    return global.adapter();
  }

  private static void requireSameRank(LoraLayout one, LoraLayout other) {
    if (one.lora().rank() != other.lora().rank()) {
      throw new IllegalArgumentException(
          "The ranks %d and %d of the clients' adapters differ, and fedAvg cannot average them. %s"
              .formatted(
                  one.lora().rank(),
                  other.lora().rank(),
                  "Give all clients one rank, or choose the aggregation flora or hetLora."));
    }
  }
}
