package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fedsllm.app.charts.FigureTable;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.app.runs.RunListing;
import org.fedsllm.model.run.PlanRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists kept runs, as a table or as curves. */
@Command(
    name = "runs",
    description = {
      "List the runs in a folder and one folder deeper, newest first.",
      "With --curves: their rounds; runs that are equal but for the seed are one curve, with mean,",
      "least and greatest."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm runs mine-runs",
      "  fedsllm runs mine-runs --filter 'finished baseline' --csv > runs.csv",
      "  fedsllm runs mine-runs --curves --over rounds --json"
    },
    mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
  private static final String ROW = "%-16s %-26s %6s %6s  %-11s %-17s %12s  %s";

  /** What rounds are counted in. */
  enum Over {
    rounds(TrainingProgress.ROUNDS),
    steps(TrainingProgress.STEPS),
    simulated(TrainingProgress.SIMULATED_TIME),
    wall(TrainingProgress.WALL_TIME),
    bytes(TrainingProgress.BYTES);

    private final TrainingProgress progress;

    Over(TrainingProgress progress) {
      this.progress = progress;
    }
  }

  @Parameters(paramLabel = "DIR", description = "A folder of runs, or of one run.")
  private Path folder;

  @Option(
      names = "--filter",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "Only runs that have all of these: name, date, seed, plan, end, tags, note.")
  private String filter;

  @Option(names = "--curves", description = "Print the rounds as CSV instead of a line a run.")
  private boolean curves;

  @Option(
      names = "--over",
      paramLabel = "AXIS",
      defaultValue = "simulated",
      description = "For --curves: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Over over;

  @Option(names = "--loss", description = "For --curves: the loss instead of the perplexity.")
  private boolean loss;

  @Option(
      names = "--references",
      description = "For --curves: also the plans that each run is compared with.")
  private boolean references;

  @Option(names = "--csv", description = "Print the table that the window exports.")
  private boolean csv;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(
          "There is no folder %s. Name one that runs were kept in.".formatted(folder));
    }
    List<KeptRun> runs = RunListing.in(folder, filter);
    if (runs.isEmpty()) {
      spec.commandLine().getErr().println("No run in " + folder + " fits.");
    }
    if (curves) {
      TrainingMeasure measure = loss ? TrainingMeasure.LOSS : TrainingMeasure.PERPLEXITY;
      print(RunListing.curves(runs, references, over.progress, measure));
    } else if (csv && !json) {
      print(RunListing.table(runs));
    } else {
      list(runs);
    }
    return Faults.OK;
  }

  private void print(FigureTable table) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(TableJson.add(Json.object(), table)));
    } else {
      out.print(table.toCsv());
      out.flush();
    }
  }

  private void list(List<KeptRun> runs) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode node = Json.object();
      ArrayNode all = node.putArray("runs");
      runs.forEach(run -> all.add(json(run)));
      out.println(Json.text(node));
      return;
    }
    out.println(
        ROW.formatted(
            "run", "started", "seed", "rounds", "end", "perplexity", "simulated[s]", "tags"));
    runs.forEach(run -> out.println(row(run)));
  }

  private static String row(KeptRun run) {
    PlanRun main = run.record().main();
    return String.format(
        Locale.ROOT,
        ROW,
        run.name(),
        run.record().provenance().startedAt(),
        run.record().provenance().seed(),
        run.rounds(),
        RunJson.end(main),
        "%.2f → %.2f".formatted(main.first().perplexity(), run.finalPerplexity()),
        "%.3f".formatted(main.last().simulatedS()),
        String.join(" ", run.labels().tags()));
  }

  private static ObjectNode json(KeptRun run) {
    ObjectNode node = Json.object().put("run", run.folder().toString());
    node.put("project", run.record().project());
    node.put("projectSha256", run.record().provenance().projectSha256());
    node.put("startedAt", run.record().provenance().startedAt());
    node.put("workbenchVersion", run.record().provenance().workbenchVersion());
    node.put("seed", run.record().provenance().seed());
    run.labels().tags().forEach(node.putArray("tags")::add);
    node.put("note", run.labels().note());
    node.set("plans", RunJson.of(run.record().runs()));
    return node;
  }
}
