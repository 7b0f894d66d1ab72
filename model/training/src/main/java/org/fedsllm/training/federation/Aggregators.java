package org.fedsllm.training.federation;

import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.random.SeedTree;

/** The built-in rules of {@link Aggregation}. */
public final class Aggregators {
  private Aggregators() {}

  /**
   * @param seeds of the training; a rule that draws takes its own streams
   */
  public static Aggregator create(Aggregation rule, SeedTree seeds) {
    return switch (rule) {
      case FED_AVG -> new FedAvg();
      case FFA_LORA -> new FfaLora();
      case FLORA -> new Flora(seeds.branch("flora"));
      case HET_LORA -> new HetLora();
    };
  }
}
