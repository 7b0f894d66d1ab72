package org.fedsllm.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.FigureFolder;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.ProjectFigures;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/** What the program shows where there is no window: the quickstart, optimised and trained. */
final class HeadlessTour {
  private static final String FOLDER = "fedsllm-quickstart";
  private static final int ROUNDS = 3;

  private final PrintWriter out;
  private final PrintWriter err;

  HeadlessTour(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Leaves figures and a run in a new folder under {@code parent}, or in a temporary one. */
  int run(Path parent) throws IOException {
    Project sample = new Samples(new ProjectStore()).load(Samples.QUICKSTART);
    Project project =
        sample
            .trainable()
            .map(training -> sample.withTraining(training.withRounds(ROUNDS)))
            .orElse(sample);
    RunFolder target = RunFolder.prepare(unused(parent));
    Engine engine = Engine.builtIn();
    PlanSnapshot snapshot = engine.solve(project);
    out.println(PlanReport.text(snapshot));
    FigureFolder.write(
        target.folder().resolve("plan"),
        ProjectFigures.ofPlan(snapshot, engine.computation()),
        new FigureExporter(Program.source(project), ExportStyle.DEFAULT));
    return new HeadlessTraining(engine, out, err, false).run(project, parent, target);
  }

  private static Path unused(Path parent) throws IOException {
    if (!Files.isWritable(parent.toAbsolutePath())) {
      return Files.createTempDirectory(FOLDER);
    }
    return RunFolder.unused(parent.resolve(FOLDER)).toAbsolutePath();
  }
}
