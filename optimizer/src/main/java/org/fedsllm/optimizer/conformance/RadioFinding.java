package org.fedsllm.optimizer.conformance;

import java.util.List;

/**
 * Whether a radio model kept a promise.
 *
 * @param remarks each way in which it was broken, one sentence each; or what is unusual; or why it
 *     was not tried
 */
public record RadioFinding(RadioPromise promise, Verdict verdict, List<String> remarks) {

  /** How a promise stands. */
  public enum Verdict {
    KEPT,
    /** Something is unusual, which may be meant. */
    REMARKED,
    BROKEN,
    NOT_TRIED
  }

  public RadioFinding {
    remarks = List.copyOf(remarks);
  }

  /** Kept without remarks, else {@code otherwise}. */
  static RadioFinding of(RadioPromise promise, List<String> remarks, Verdict otherwise) {
    return new RadioFinding(promise, remarks.isEmpty() ? Verdict.KEPT : otherwise, remarks);
  }

  static RadioFinding notTried(RadioPromise promise) {
    return new RadioFinding(
        promise, Verdict.NOT_TRIED, List.of("It does not answer at its defaults."));
  }
}
