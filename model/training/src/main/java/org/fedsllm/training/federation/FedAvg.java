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
    LoraLayout layout = Ranks.requireOne("fedAvg", contributions);
    List<float[]> values = contributions.stream().map(c -> c.adapter().values()).toList();
    LoraWeights mean =
        new LoraWeights(layout, WeightedAverage.of(values, Contribution.weights(contributions)));
    return new GlobalAdapter(before.round() + 1, mean);
  }

  @Override
  public LoraWeights start(GlobalAdapter global, LoraLayout layout) {
    Ranks.requireOne("fedAvg", global.adapter().layout(), layout);
    return global.adapter();
  }
}
