package org.fedsllm.optimizer.internal.design;

import org.fedsllm.model.delay.Candidate;

/** The best common split layer at the project's own rank, proved. */
public final class BestSplit extends ExhaustiveDesign {

  @Override
  public String id() {
    return "best-split";
  }

  @Override
  public String name() {
    return "Best split layer";
  }

  @Override
  public String description() {
    return "The split layer, one for all clients, with the least delay over all bandwidths and local accuracies; the rank stays.";
  }

  @Override
  public String reference() {
    return "Exhaustive search as in Zhao et al., arXiv 2504.14667";
  }

  @Override
  boolean tries(Candidate candidate, Candidate own) {
    return candidate.rank() == own.rank();
  }
}
