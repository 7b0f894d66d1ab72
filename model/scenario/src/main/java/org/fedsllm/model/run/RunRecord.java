package org.fedsllm.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * All that a training run leaves but its adapter.
 *
 * @param project the project's name
 * @param runs the plan's own first, then those it is compared with
 * @param projectFolder that the paths in the project start from; {@code null} in runs of the first
 *     version
 * @param resumes the run that this one goes on from, {@code null} for one from the beginning
 * @param repeats the run that this one makes again, {@code null} for one of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRecord(
    String project,
    Provenance provenance,
    List<PlanRun> runs,
    String projectFolder,
    ResumedRun resumes,
    RepeatedRun repeats) {
  public RunRecord {
    Check.named("project", project, "of a run");
    Check.present("provenance", provenance, "of a run");
    runs = List.copyOf(runs);
    Check.atLeast("number of plans", runs.size(), 1, "of a run", "A run has at least its own.");
  }

  /** The training on the project's own plan. */
  public PlanRun main() {
    return runs.get(0);
  }
}
