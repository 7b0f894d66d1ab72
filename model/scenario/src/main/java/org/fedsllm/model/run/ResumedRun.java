package org.fedsllm.model.run;

import org.fedsllm.model.unit.Check;

/**
 * The run that another one goes on from.
 *
 * @param folder where it lay when it was resumed
 * @param startedAt when it began, in ISO 8601; tells it from another one in the same place
 * @param round the last one taken over, of the plan that was being trained
 */
public record ResumedRun(String folder, String startedAt, int round) {
  public ResumedRun {
    String where = "of a resumed run";
    Check.named("folder", folder, where);
    Check.named("startedAt", startedAt, where);
    Check.atLeast("round", round, 0, where, "Round 0 is the state before training.");
  }
}
