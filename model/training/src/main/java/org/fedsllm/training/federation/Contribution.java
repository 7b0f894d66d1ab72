package org.fedsllm.training.federation;

import java.util.List;
import org.fedsllm.model.unit.Check;
import org.fedsllm.training.network.LoraWeights;

/**
 * What one client brings to the average of a round.
 *
 * @param client its number in the scenario, from 0
 * @param adapter on all blocks: those it trained itself, and those the main server trained for it;
 *     of the client's own rank
 * @param weight samples or tokens, above 0; only the ratios matter
 */
public record Contribution(int client, LoraWeights adapter, double weight) {
  public Contribution {
    Check.atLeast("client", client, 0, "of a contribution", "Clients are numbered from 0.");
    Check.present("adapter", adapter, "of a contribution");
    Check.positive("weight", weight, "of a contribution", "Leave out who counts for nothing.");
  }

  static double[] weights(List<Contribution> contributions) {
    return contributions.stream().mapToDouble(Contribution::weight).toArray();
  }
}
