package org.fedsllm.training.federation;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;

/**
 * HetLoRA (Cho et al., EMNLP 2024) for clients of mixed ranks: each client's A and B are filled up
 * with zeros to the largest rank and averaged with the weights {@code w_k ‖ΔW_k‖ / Σ w_j ‖ΔW_j‖},
 * where {@code ‖ΔW_k‖} is the Frobenius norm of the client's whole update {@code α/r B_k A_k}; then
 * each client gets the first rows and columns back that its rank has room for.
 *
 * <p>The paper has no {@code w_k}; with clients of equally many samples it is its rule. As in
 * FedAvg, the average of the factors is not the average of the updates.
 */
public final class HetLora implements Aggregator {

  @Override
  public GlobalAdapter merge(GlobalAdapter before, List<Contribution> contributions) {
    LoraLayout layout = before.adapter().layout();
    List<float[]> padded = new ArrayList<>();
    for (Contribution contribution : contributions) {
      padded.add(Ranks.resized(contribution.adapter(), layout).values());
    }
    float[] mean = WeightedAverage.of(padded, weights(contributions));
    return new GlobalAdapter(before.round() + 1, new LoraWeights(layout, mean));
  }

  @Override
  public LoraWeights start(GlobalAdapter global, LoraLayout layout) {
    return Ranks.resized(global.adapter(), layout);
  }

  /** By norm; by weight alone where nobody has learned anything. */
  private static double[] weights(List<Contribution> contributions) {
    double[] weights = Contribution.weights(contributions);
    double[] norms = contributions.stream().mapToDouble(each -> norm(each.adapter())).toArray();
    boolean learned = false;
    for (double norm : norms) {
      learned |= norm > 0;
    }
    for (int k = 0; learned && k < weights.length; k++) {
      weights[k] *= norms[k];
    }
    return weights;
  }

  /** The Frobenius norm of the update on all blocks and projections together. */
  static double norm(LoraWeights adapter) {
    List<Piece> pieces = adapter.layout().pieces();
    float[] values = adapter.values();
    double squared = 0;
    for (int i = 0; i < pieces.size(); i += 2) {
      squared += Ranks.squaredNormOfProduct(values, pieces.get(i), pieces.get(i + 1));
    }
    return adapter.layout().lora().scale() * Math.sqrt(Math.max(0, squared));
  }
}
