package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RepeatedRun;
import org.fedsllm.model.run.ResumedRun;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingSession;

/**
 * A training that is kept in a folder while it runs: the one way in which window and command line
 * train. Works on the caller's thread.
 */
public final class KeptTraining {
  private final PlanSnapshot snapshot;
  private final TimedPlans plans;
  private final Path projectFolder;
  private final PlanCheckpoints start;
  private final ResumedRun resumes;
  private final RepeatedRun repeats;

  private KeptTraining(
      PlanSnapshot snapshot,
      TimedPlans plans,
      Path projectFolder,
      PlanCheckpoints start,
      ResumedRun resumes,
      RepeatedRun repeats) {
    this.snapshot = snapshot;
    this.plans = plans;
    this.projectFolder = projectFolder;
    this.start = start;
    this.resumes = resumes;
    this.repeats = repeats;
  }

  /**
   * A training from the beginning.
   *
   * @param snapshot of the project that is trained
   * @param projectFolder that the project's paths are relative to
   */
  public static KeptTraining anew(PlanSnapshot snapshot, TimedPlans plans, Path projectFolder) {
    return new KeptTraining(snapshot, plans, projectFolder, PlanCheckpoints.NONE, null, null);
  }

  /**
   * A training that goes on after the last round of {@code saved}.
   *
   * @param snapshot of the saved project, with the rounds that it shall have at its end
   * @throws IllegalArgumentException if the project has another plan now
   */
  public static KeptTraining resuming(SavedRun saved, PlanSnapshot snapshot, TimedPlans plans) {
    saved.requirePlan(plans.plan());
    return new KeptTraining(
        snapshot, plans, saved.projectFolder(), saved.checkpoints(), saved.link(), null);
  }

  /**
   * {@code saved} once more from the beginning. Whether the outcome is the same, {@link
   * RunComparison} tells.
   *
   * @param snapshot of the saved project
   * @throws IllegalArgumentException if the project has another plan now
   */
  public static KeptTraining repeating(SavedRun saved, PlanSnapshot snapshot, TimedPlans plans) {
    saved.requirePlan(plans.plan());
    return new KeptTraining(
        snapshot, plans, saved.projectFolder(), PlanCheckpoints.NONE, null, saved.repetition());
  }

  /**
   * Trains, and keeps every round in {@code target} when it is done.
   *
   * @param session of the plans' project
   * @param monitors the monitor of a plan's training; it hears of a round once that is kept
   */
  public TrainingRun execute(
      TrainingSession session, RunFolder target, Function<TimedPlan, TrainingMonitor> monitors)
      throws IOException {
    Project project = snapshot.project();
    Clock clock = Clock.systemDefaultZone();
    Provenance provenance = Program.provenance(project, clock);
    String paths = projectFolder.toAbsolutePath().normalize().toString();
    Function<List<PlanRun>, RunRecord> record =
        runs -> new RunRecord(project.name(), provenance, runs, paths, resumes, repeats);
    target.begin(project);
    RunLog log = new RunLog(target.log(), clock);
    log.say(start(project, provenance));
    RunJournal journal = new RunJournal(target, plans, record);
    int rounds = project.trainable().map(TrainingSpec::rounds).orElseThrow();
    log.begin(plans, rounds);
    TrainingRun run;
    try {
      run =
          TrainingRun.execute(
              session,
              plans,
              rounds,
              start,
              plan -> journal.follow(plan, log.follow(plan, monitors.apply(plan))));
    } catch (RuntimeException | Error fault) {
      log.fault(fault);
      throw fault;
    }
    log.end(run.runs());
    target.finish(
        record.apply(run.runs()),
        project,
        ProjectFigures.ofRun(snapshot, plans.plan(), run.runs()));
    RunManifest.write(target.folder());
    return run;
  }

  private String start(Project project, Provenance made) {
    String from = "";
    if (resumes != null) {
      from = ", going on from the run of " + resumes.startedAt();
    } else if (repeats != null) {
      from = ", repeating the run of " + repeats.startedAt();
    }
    return "project %s (SHA-256 %s), seed %d, FedsLLM Workbench %s, Java %s, %s%s"
        .formatted(
            project.name(),
            made.projectSha256(),
            made.seed(),
            made.workbenchVersion(),
            made.java(),
            made.operatingSystem(),
            from);
  }
}
