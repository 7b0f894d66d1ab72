package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.allocation.AllocationTables;
import org.fedsllm.app.charts.FigureTable;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.OutputFolder;
import org.fedsllm.app.run.Program;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who gets what, and where each client's time goes, for Python, MATLAB and the like. */
@Command(
    name = "allocation",
    description = {
      "Print a plan client by client in full precision and SI units: bandwidths, rates, shares,",
      "powers, energy; or what each client waits for in one round, phase by phase."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm allocation cell.fedsllm > allocation.csv",
      "  fedsllm allocation cell.fedsllm --breakdown > breakdown.csv",
      "  fedsllm allocation cell.fedsllm --out data"
    },
    mixinStandardHelpOptions = true)
final class AllocationCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(
      names = "--optimizer",
      paramLabel = "ID",
      description = "Plan by this one instead of the project's own.")
  private String optimizer;

  @Option(names = "--breakdown", description = "Print one row a client and phase of a round.")
  private boolean breakdown;

  @Option(names = "--json", description = "Print the plan with both tables, as JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write allocation.csv, breakdown.csv and allocation.json here instead.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    Project project = planned(engine.load(file), engine);
    PlanSnapshot snapshot = engine.solve(project);
    PlanEntry main = snapshot.main();
    if (main.result().allocation().isEmpty()) {
      throw new RunFailedException(
          "%s gave no bandwidths: %s".formatted(main.name(), main.result().info().message()));
    }
    AllocationTables tables = AllocationTables.of(snapshot, main);
    String whole = Json.text(json(snapshot, tables)) + "\n";
    if (folder != null) {
      Path target = OutputFolder.prepare(folder);
      Written.files(
          spec,
          json,
          List.of(
              write(target.resolve("allocation.csv"), tables.allocation().toCsv()),
              write(target.resolve("breakdown.csv"), tables.breakdown().toCsv()),
              write(target.resolve("allocation.json"), whole)));
    } else {
      FigureTable chosen = breakdown ? tables.breakdown() : tables.allocation();
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? whole : chosen.toCsv());
      out.flush();
    }
    return Faults.OK;
  }

  private Project planned(Project project, Engine engine) {
    if (optimizer == null) {
      return project.withPlan(project.plan().withOptimizers(project.plan().optimizer(), List.of()));
    }
    engine.catalog().require(optimizer);
    OptimizerChoice choice =
        optimizer.equals(project.plan().optimizer().id())
            ? project.plan().optimizer()
            : project.plan().references().stream()
                .filter(known -> known.id().equals(optimizer))
                .findFirst()
                .orElse(OptimizerChoice.of(optimizer));
    return project.withPlan(project.plan().withOptimizers(choice, List.of()));
  }

  private static Path write(Path target, String text) throws IOException {
    AtomicFile.write(target, text.getBytes(StandardCharsets.UTF_8));
    return target;
  }

  private static ObjectNode json(PlanSnapshot plan, AllocationTables tables) {
    ObjectNode node = Json.object().put("project", plan.project().name());
    node.put("projectSha256", Program.source(plan.project()).projectSha256());
    node.put("optimizer", plan.main().choice().id());
    node.put("status", plan.main().result().status().name());
    Json.put(node, "localAccuracy", tables.localAccuracy());
    Json.put(node, "localIterations", tables.localIterations());
    Json.put(node, "globalRounds", tables.globalRounds());
    Json.put(node, "roundDelayS", tables.roundDelayS());
    Json.put(node, "totalDelayS", tables.totalDelayS());
    node.set("clients", rows(tables.allocation()));
    node.set("breakdown", rows(tables.breakdown()));
    return node;
  }

  /** A table as objects, one a row. */
  private static ArrayNode rows(FigureTable table) {
    ArrayNode rows = Json.array(new double[0]);
    for (List<Object> row : table.rows()) {
      ObjectNode one = rows.addObject();
      for (int i = 0; i < row.size(); i++) {
        String name = table.columns().get(i);
        if (row.get(i) instanceof Integer count) {
          one.put(name, count);
        } else if (row.get(i) instanceof Double number) {
          Json.put(one, name, number);
        } else {
          one.put(name, String.valueOf(row.get(i)));
        }
      }
    }
    return rows;
  }
}
