package org.fedsllm.optimizer.conformance;

import java.util.List;

/**
 * Whether a promise was kept.
 *
 * @param verdict KEPT exactly if there are no faults
 * @param faults each way in which it was broken, one sentence each; or why it was not tried
 */
public record PromiseResult(Promise promise, Verdict verdict, List<String> faults) {

  /** How a promise stands. */
  public enum Verdict {
    KEPT,
    BROKEN,
    NOT_TRIED
  }

  public PromiseResult {
    faults = List.copyOf(faults);
  }

  static PromiseResult of(Promise promise, List<String> faults) {
    return new PromiseResult(promise, faults.isEmpty() ? Verdict.KEPT : Verdict.BROKEN, faults);
  }

  static PromiseResult notTried(Promise promise, String why) {
    return new PromiseResult(promise, Verdict.NOT_TRIED, List.of(why));
  }
}
