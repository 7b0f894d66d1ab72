package org.fedsllm.optimizer.internal.design;

import org.fedsllm.model.delay.Candidate;

/** The best common split layer and rank together, proved. */
public final class BestSplitAndRank extends ExhaustiveDesign {

  @Override
  public String id() {
    return "best-split-rank";
  }

  @Override
  public String name() {
    return "Best split and rank";
  }

  @Override
  public String description() {
    return "The split layer and the LoRA rank, one for all clients, with the least delay over all bandwidths and local accuracies.";
  }

  @Override
  public String reference() {
    return "Exhaustive search as in Zhao et al., arXiv 2504.14667";
  }

  @Override
  boolean tries(Candidate candidate, Candidate own) {
    return true;
  }
}
