package org.fedsllm.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.PlanCheckpoints;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.ProjectFigures;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunJournal;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.ResumedRun;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.training.TrainingSession;

/** A training run from the project to the run's folder, with its progress in words. */
final class HeadlessTraining {
  private final Engine engine;
  private final PrintWriter out;
  private final PrintWriter err;

  HeadlessTraining(Engine engine, PrintWriter out, PrintWriter err) {
    this.engine = engine;
    this.out = out;
    this.err = err;
  }

  /**
   * Trains {@code project} and keeps the run.
   *
   * @param projectFolder that the project's paths are relative to
   */
  int run(Project project, Path projectFolder, RunFolder target) throws IOException {
    PlanSnapshot snapshot = engine.solve(project);
    TimedPlans plans = new TrainingPlanner().plan(snapshot);
    return train(snapshot, plans, projectFolder, PlanCheckpoints.NONE, target, null);
  }

  /**
   * Goes on from {@code saved} in a run of its own.
   *
   * @param project that of the saved run, with the rounds that it shall have at its end
   */
  int resume(SavedRun saved, Project project, RunFolder target) throws IOException {
    PlanSnapshot snapshot = engine.solve(project);
    TimedPlans plans = new TrainingPlanner().plan(snapshot);
    saved.requirePlan(plans.plan());
    return train(snapshot, plans, saved.projectFolder(), saved.checkpoints(), target, saved.link());
  }

  private int train(
      PlanSnapshot snapshot,
      TimedPlans plans,
      Path projectFolder,
      PlanCheckpoints start,
      RunFolder target,
      ResumedRun resumes)
      throws IOException {
    Project project = snapshot.project();
    try (TrainingSession session = TrainingSession.open(plans.trained(), projectFolder)) {
      Provenance provenance = Program.provenance(project, Clock.systemDefaultZone());
      String paths = projectFolder.toAbsolutePath().normalize().toString();
      Function<List<PlanRun>, RunRecord> record =
          runs -> new RunRecord(project.name(), provenance, runs, paths, resumes);
      target.begin(project);
      int rounds = project.trainable().map(TrainingSpec::rounds).orElseThrow();
      RunJournal journal = new RunJournal(target, plans, record);
      TrainingRun run =
          TrainingRun.execute(
              session,
              plans,
              rounds,
              start,
              plan -> journal.follow(plan, new RoundReport(plan.name(), rounds, err)));
      target.finish(
          record.apply(run.runs()),
          project,
          ProjectFigures.ofRun(snapshot, plans.plan(), run.runs()));
      run.runs().forEach(this::print);
      out.println("kept in " + target.folder());
      return verdict(run);
    }
  }

  private static int verdict(TrainingRun run) {
    for (PlanRun each : run.runs()) {
      if (each.end() == PlanRun.End.DIVERGED && each.explanation() != null) {
        throw new RunFailedException("The training diverged. " + each.explanation());
      }
    }
    return Faults.OK;
  }

  private void print(PlanRun run) {
    RoundRecord first = run.first();
    RoundRecord last = run.last();
    out.printf(
        Locale.ROOT,
        "%s: perplexity %.2f → %.2f after round %d, %.3f simulated s, %d bytes%n",
        run.plan(),
        first.perplexity(),
        last.perplexity(),
        last.round(),
        last.simulatedS(),
        run.rounds().stream().mapToLong(round -> round.bytes().total()).sum());
    PlanAgainstActual.of(run).ifPresent(words -> out.println("  " + words));
  }
}
