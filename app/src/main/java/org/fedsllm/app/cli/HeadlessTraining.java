package org.fedsllm.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.ProjectFigures;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
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
    Clock clock = Clock.systemDefaultZone();
    try (TrainingSession session = TrainingSession.open(plans.trained(), projectFolder)) {
      Provenance provenance = Program.provenance(project, clock);
      int rounds = project.trainable().map(TrainingSpec::rounds).orElseThrow();
      TrainingRun run =
          TrainingRun.execute(
              session, plans, rounds, plan -> new RoundReport(plan.name(), rounds, err));
      RunRecord record = new RunRecord(project.name(), provenance, run.runs());
      target.write(
          project, record, run, session, ProjectFigures.ofRun(snapshot, plans.plan(), run.runs()));
      run.runs().forEach(this::print);
      out.println("kept in " + target.folder());
      return verdict(run.main());
    }
  }

  private static int verdict(PlanRun run) {
    if (run.end() == PlanRun.End.DIVERGED) {
      throw new RunFailedException(
          "The training diverged after round %d; what was learned until then is kept. Lower the learning rate."
              .formatted(run.last().round()));
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
