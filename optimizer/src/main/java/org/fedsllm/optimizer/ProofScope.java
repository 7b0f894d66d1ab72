package org.fedsllm.optimizer;

/**
 * Which plans a certificate's lower bound speaks about; each but the first includes the one before.
 */
public enum ProofScope {
  /** All bandwidths at the plan's own local accuracy, split, rank and no more than its power. */
  BANDWIDTHS("at this local accuracy"),

  /** All bandwidths and local accuracies, at the plan's own splits and ranks. */
  BANDWIDTHS_AND_ACCURACY(""),

  /**
   * And all designs that give every client the same candidate, of those that the optimizer chooses
   * from; a guarded plug-in is taken to choose from all that the problem lists.
   */
  COMMON_DESIGN("with one split and rank for all clients"),

  /** And all designs that give each client a candidate of its own. */
  DESIGN_PER_CLIENT("with a split and rank for each client");

  private final String words;

  ProofScope(String words) {
    this.words = words;
  }

  /** To follow "no plan": empty where nothing besides bandwidth and accuracy is meant. */
  public String words() {
    return words;
  }
}
