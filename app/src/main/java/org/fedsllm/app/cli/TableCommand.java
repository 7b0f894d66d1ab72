package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.remake.FigureOrigin;
import org.fedsllm.app.run.NamedFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the numbers of a figure. */
@Command(
    name = "table",
    description = {
      "Print the numbers behind a figure of a plan or a run, as the window exports them: T over",
      "η (local-accuracy), a round phase by phase (round-gantt), what more of each resource is",
      "worth (worth), the search, and others. Without FIGURE: which there are."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm table mine.fedsllm",
      "  fedsllm table mine.fedsllm local-accuracy > curve.csv",
      "  fedsllm table mine.fedsllm round-gantt --json",
      "  fedsllm table run learning"
    },
    mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "PROJECT|RUN",
      description = "A project file, or the folder of a training run.")
  private Path from;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FIGURE",
      description = "As its exported files are called, such as bandwidth or total-delay.")
  private String wanted;

  @Option(names = "--json", description = "Print JSON instead of CSV.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    FigureOrigin origin = FigureOrigin.open(from);
    PlanSnapshot snapshot = engine.solve(origin.project());
    List<NamedFigure> figures = origin.all(engine.computation(), snapshot);
    if (wanted == null) {
      list(figures);
    } else {
      print(ExportCommand.named(wanted, figures));
    }
    if (!snapshot.main().result().status().complete()) {
      throw new RunFailedException(
          "%s found no plan: %s"
              .formatted(snapshot.main().name(), snapshot.main().result().info().message()));
    }
    return Faults.OK;
  }

  private void print(NamedFigure named) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode node = about(named);
      out.println(Json.text(TableJson.add(node, named.figure().data())));
    } else {
      out.print(named.figure().data().toCsv());
      out.flush();
    }
  }

  private void list(List<NamedFigure> figures) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode node = Json.object();
      var all = node.putArray("figures");
      figures.forEach(figure -> all.add(about(figure)));
      out.println(Json.text(node));
    } else {
      figures.forEach(
          figure -> out.printf("%-16s %s%n", figure.fileName(), figure.figure().title()));
    }
  }

  private static ObjectNode about(NamedFigure named) {
    return Json.object().put("figure", named.fileName()).put("title", named.figure().title());
  }
}
