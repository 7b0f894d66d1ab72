package org.fedsllm.optimizer.internal.design;

import org.fedsllm.model.delay.Candidate;

/** The best common rank at the project's own split layer, proved for the rounds as measured. */
public final class BestRank extends ExhaustiveDesign {

  @Override
  public String id() {
    return "best-rank";
  }

  @Override
  public String name() {
    return "Best LoRA rank";
  }

  @Override
  public String description() {
    return "The LoRA rank with the least delay, given the rounds measured at each rank; the split layer stays.";
  }

  @Override
  public String reference() {
    return "Exhaustive search as in Zhao et al., arXiv 2504.14667";
  }

  @Override
  boolean tries(Candidate candidate, Candidate own) {
    return candidate.splitLayer() == own.splitLayer();
  }
}
