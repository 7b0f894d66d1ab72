package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.remake.FigureOrigin;
import org.fedsllm.app.run.FigureFolder;
import org.fedsllm.app.run.NamedFigure;
import org.fedsllm.app.run.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the figures of a project's plan, or of a run. */
@Command(
    name = "export",
    description = {
      "Write the figures of a project's plan, or of a run, for a paper.",
      "Each file says inside where it comes from: see 'fedsllm about' and 'fedsllm remake'."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm export cell.fedsllm --out figures",
      "  fedsllm export cell.fedsllm --out figures --figure bandwidth --width 89mm --font-size 8",
      "  fedsllm export run-1 --out figures --figure learning --grey --format pdf,pgf"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PROJECT|RUN",
      description = "A project file, or the folder of a training run.")
  private Path from;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path folder;

  @Option(
      names = "--figure",
      paramLabel = "ID",
      split = ",",
      description = "Only these figures, such as bandwidth or round-delay. Default: all.")
  private List<String> ids = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "${COMPLETION-CANDIDATES}, with commas between. Default: all.")
  private Set<FigureFormat> formats = EnumSet.allOf(FigureFormat.class);

  @Mixin private StyleOptions style;

  @Option(names = "--json", description = "Print the files as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    FigureOrigin origin = FigureOrigin.open(from);
    FigureExporter exporter = new FigureExporter(origin.source(), style.style());
    Path prepared = OutputFolder.prepare(folder);
    PlanSnapshot snapshot = engine.solve(origin.project());
    List<NamedFigure> figures = chosen(origin, engine, snapshot);
    Written.files(spec, json, FigureFolder.write(prepared, figures, exporter, formats));
    if (snapshot.allocation().isEmpty()) {
      throw new RunFailedException(
          "%s gave no bandwidths, so their figures are missing: %s"
              .formatted(snapshot.main().name(), snapshot.main().result().info().message()));
    }
    return Faults.OK;
  }

  private List<NamedFigure> chosen(FigureOrigin origin, Engine engine, PlanSnapshot snapshot) {
    if (ids.isEmpty()) {
      return origin.figures(engine.computation(), snapshot);
    }
    List<NamedFigure> all = origin.all(engine.computation(), snapshot);
    return ids.stream().map(id -> named(id, all)).toList();
  }

  /** The figure called {@code id} among {@code all}. */
  static NamedFigure named(String id, List<NamedFigure> all) {
    return all.stream()
        .filter(figure -> figure.fileName().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no figure %s here. There are %s."
                        .formatted(
                            id,
                            all.stream()
                                .map(NamedFigure::fileName)
                                .collect(Collectors.joining(", ")))));
  }
}
