package org.fedsllm.model.run;

import org.fedsllm.model.unit.Check;

/**
 * The run that another one makes again from the beginning.
 *
 * @param folder where it lay when it was repeated
 * @param startedAt when it began, in ISO 8601; tells it from another one in the same place
 */
public record RepeatedRun(String folder, String startedAt) {
  public RepeatedRun {
    String where = "of a repeated run";
    Check.named("folder", folder, where);
    Check.named("startedAt", startedAt, where);
  }
}
