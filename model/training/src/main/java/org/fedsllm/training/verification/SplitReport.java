package org.fedsllm.training.verification;

import java.util.List;

/**
 * Whether splitting a model changes what it learns.
 *
 * @param client whose first batch was used
 * @param sequences of that batch
 * @param tokens of each of them
 * @param checks one for each split that was tried
 */
public record SplitReport(String client, int sequences, int tokens, List<SplitCheck> checks) {
  public SplitReport {
    checks = List.copyOf(checks);
  }

  /** Whether every split learns what the whole model learns. */
  public boolean holds() {
    return checks.stream().allMatch(SplitCheck::holds);
  }
}
