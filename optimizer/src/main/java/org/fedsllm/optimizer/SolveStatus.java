package org.fedsllm.optimizer;

/**
 * Why an optimizer stopped, and what that proves. Every result has exactly one; none of them is an
 * exception.
 */
public enum SolveStatus {
  /**
   * The plan is feasible and a certificate proves its delay within {@link Certificate#OPTIMAL_GAP}
   * of the least that any plan can reach; or an {@link EnergyCertificate} proves that of its
   * energy, where that was the aim.
   */
  OPTIMAL,

  /** The method ran to its end and gives a feasible plan; no claim about better ones. */
  SOLVED,

  /** A limit on iterations or precision came first; the best plan so far is given. */
  LIMIT_REACHED,

  /** The monitor cancelled; the best plan so far is given, if there was one. */
  CANCELLED,

  /** No plan has a finite delay: some payload cannot cross its link at all. */
  INFEASIBLE,

  /** The optimizer broke; the message says how. Only a plug-in's host sets this. */
  FAILED;

  /** Whether the result is what the method is meant to give. */
  public boolean complete() {
    return this == OPTIMAL || this == SOLVED;
  }
}
