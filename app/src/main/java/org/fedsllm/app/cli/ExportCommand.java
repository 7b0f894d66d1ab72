package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.FigureFolder;
import org.fedsllm.app.run.NamedFigure;
import org.fedsllm.app.run.OutputFolder;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.ProjectFigures;
import org.fedsllm.model.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes every figure of a project's plan. */
@Command(
    name = "export",
    description = "Write every figure of a project's plan as PDF, SVG, PNG and CSV.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /** Width on paper. */
  enum Width {
    COLUMN(FigureSize.IEEE_COLUMN),
    PAGE(FigureSize.IEEE_PAGE);

    private final FigureSize size;

    Width(FigureSize size) {
      this.size = size;
    }
  }

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path folder;

  @Option(
      names = "--width",
      paramLabel = "WIDTH",
      description = "${COMPLETION-CANDIDATES}: 3.5 or 7.16 inches. Default: ${DEFAULT-VALUE}.")
  private Width width = Width.COLUMN;

  @Option(names = "--dpi", description = "Resolution of PNG files. Default: ${DEFAULT-VALUE}.")
  private int dpi = FigureExporter.DEFAULT_DPI;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    Project project = engine.load(file);
    FigureExporter exporter = new FigureExporter(Program.source(project), width.size, dpi);
    Path prepared = OutputFolder.prepare(folder);
    PlanSnapshot snapshot = engine.solve(project);
    List<NamedFigure> figures = ProjectFigures.ofPlan(snapshot, engine.computation());
    PrintWriter out = spec.commandLine().getOut();
    FigureFolder.write(prepared, figures, exporter).forEach(out::println);
    if (snapshot.allocation().isEmpty()) {
      throw new RunFailedException(
          "%s gave no bandwidths, so their figures are missing: %s"
              .formatted(snapshot.main().name(), snapshot.main().result().info().message()));
    }
    return Faults.OK;
  }
}
