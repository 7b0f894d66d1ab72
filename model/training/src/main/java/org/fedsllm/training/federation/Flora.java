package org.fedsllm.training.federation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;

/**
 * FLoRA (Wang et al. 2024, arXiv 2409.05976): the clients' factors are stacked, {@code A = [p_1
 * A_1; …; p_K A_K]} and {@code B = [B_1, …, B_K]} with {@code p_k = w_k / Σ w_j}, so that {@code B
 * A = Σ p_k B_k A_k} exactly, for any ranks.
 *
 * <p>As in the paper, everyone gets the whole stack, adds it to the frozen base, and starts the
 * next round with fresh adapters of its own rank. What has been added to the base is kept as one
 * adapter (the base itself is shared by other runs); its rank grows by the sum of the clients'
 * ranks every round until it could hold any matrix, and then stays.
 */
public final class Flora implements Aggregator {
  private final SeedTree seeds;

  /**
   * @param seeds of the fresh adapters: one stream for each round and rank
   */
  public Flora(SeedTree seeds) {
    this.seeds = seeds;
  }

  @Override
  public GlobalAdapter merge(GlobalAdapter before, List<Contribution> contributions) {
    double total = Arrays.stream(Contribution.weights(contributions)).sum();
    List<Stack.Part> parts = new ArrayList<>();
    for (Contribution each : contributions) {
      parts.add(new Stack.Part(each.adapter(), each.weight() / total));
    }
    LoraWeights news = Stack.of(parts);
    LoraWeights all = news;
    if (frozen(before).isPresent()) {
      all = Stack.of(List.of(new Stack.Part(before.adapter(), 1), new Stack.Part(news, 1)));
    }
    return new GlobalAdapter(before.round() + 1, Stack.compact(all), news);
  }

  @Override
  public LoraWeights start(GlobalAdapter global, LoraLayout layout) {
    if (frozen(global).isEmpty()) {
      return Ranks.resized(global.adapter(), layout);
    }
    return LoraWeights.fresh(layout, seeds.stream("fresh", global.round(), Ranks.rank(layout)));
  }

  @Override
  public LoraWeights down(GlobalAdapter global, LoraLayout layout) {
    return global.news();
  }

  /** All that earlier rounds added; before the first there is nothing to lie under. */
  @Override
  public Optional<LoraWeights> frozen(GlobalAdapter global) {
    return global.round() == 0 ? Optional.empty() : Optional.of(global.adapter());
  }
}
