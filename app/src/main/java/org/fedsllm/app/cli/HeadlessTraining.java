package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.KeptTraining;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.TrainingSession;

/** A training run from the project to the run's folder, with its progress in words. */
final class HeadlessTraining {
  private final Engine engine;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  /**
   * @param json whether the outcome is printed as JSON instead of words
   */
  HeadlessTraining(Engine engine, PrintWriter out, PrintWriter err, boolean json) {
    this.engine = engine;
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /**
   * Trains {@code project} and keeps the run.
   *
   * @param projectFolder that the project's paths are relative to
   */
  int run(Project project, Path projectFolder, RunFolder target) throws IOException {
    PlanSnapshot snapshot = engine.solve(project);
    TimedPlans plans = new TrainingPlanner().plan(snapshot);
    return train(KeptTraining.anew(snapshot, plans, projectFolder), plans, projectFolder, target);
  }

  /**
   * Goes on from {@code saved} in a run of its own.
   *
   * @param project that of the saved run, with the rounds that it shall have at its end
   */
  int resume(SavedRun saved, Project project, RunFolder target) throws IOException {
    PlanSnapshot snapshot = engine.solve(project);
    TimedPlans plans = new TrainingPlanner().plan(snapshot);
    KeptTraining training = KeptTraining.resuming(saved, snapshot, plans);
    return train(training, plans, saved.projectFolder(), target);
  }

  /** Trains {@code saved} once more from the beginning, and keeps that in {@code target}. */
  int repeat(SavedRun saved, RunFolder target) throws IOException {
    PlanSnapshot snapshot = engine.solve(saved.project());
    TimedPlans plans = new TrainingPlanner().plan(snapshot);
    KeptTraining training = KeptTraining.repeating(saved, snapshot, plans);
    return train(training, plans, saved.projectFolder(), target);
  }

  private int train(KeptTraining training, TimedPlans plans, Path projectFolder, RunFolder target)
      throws IOException {
    try (TrainingSession session = TrainingSession.open(plans.trained(), projectFolder)) {
      int rounds = plans.plan().project().trainable().map(TrainingSpec::rounds).orElseThrow();
      TrainingRun run =
          training.execute(session, target, plan -> new RoundReport(plan.name(), rounds, err));
      print(run, target);
      return verdict(run);
    }
  }

  private void print(TrainingRun run, RunFolder target) {
    if (json) {
      ObjectNode node = Json.object().put("run", target.folder().toString());
      node.set("plans", RunJson.of(run.runs()));
      out.println(Json.text(node));
    } else {
      run.runs().forEach(this::print);
      out.println("kept in " + target.folder());
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
