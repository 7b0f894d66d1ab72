package org.fedsllm.app.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.ProjectFigures;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunJournal;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.app.run.TimedPlan;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingSession;

/**
 * A run that goes on where an earlier one stopped, kept in a folder of its own beside it.
 *
 * @param target folder of the run that goes on
 */
record ResumedTraining(SavedRun saved, Path target) {

  /**
   * Reads the run in {@code folder}.
   *
   * @throws IllegalArgumentException if it cannot be resumed; the message is for the user
   */
  static ResumedTraining open(Path folder) throws IOException {
    SavedRun saved = SavedRun.open(folder);
    int wanted = saved.project().trainable().orElseThrow().rounds();
    if (saved.round() >= wanted) {
      throw new IllegalArgumentException(
          "The run in %s has all of its %d rounds. Choose one that was interrupted; the command line goes on with --rounds."
              .formatted(folder.getFileName(), wanted));
    }
    Path name = folder.toAbsolutePath().normalize();
    return new ResumedTraining(
        saved, RunFolder.unused(name.resolveSibling(name.getFileName() + "-resumed")));
  }

  /** Trains what is left; every round is kept when it is done. */
  TrainingRun execute(
      TrainingSession session,
      PlanSnapshot snapshot,
      TimedPlans plans,
      Function<TimedPlan, TrainingMonitor> monitors)
      throws IOException {
    saved.requirePlan(plans.plan());
    Project project = saved.project();
    Provenance provenance = Program.provenance(project, Clock.systemDefaultZone());
    String paths = saved.projectFolder().toAbsolutePath().normalize().toString();
    Function<List<PlanRun>, RunRecord> record =
        runs -> new RunRecord(project.name(), provenance, runs, paths, saved.link());
    RunFolder kept = RunFolder.prepare(target);
    kept.begin(project);
    RunJournal journal = new RunJournal(kept, plans, record);
    TrainingRun run =
        TrainingRun.execute(
            session,
            plans,
            project.training().rounds(),
            saved.checkpoints(),
            plan -> journal.follow(plan, monitors.apply(plan)));
    kept.finish(
        record.apply(run.runs()),
        project,
        ProjectFigures.ofRun(snapshot, plans.plan(), run.runs()));
    return run;
  }
}
