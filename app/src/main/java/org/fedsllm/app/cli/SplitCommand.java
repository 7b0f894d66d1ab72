package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.app.split.NoSplit;
import org.fedsllm.app.split.SplitSweep;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what every split of a project's model costs. */
@Command(
    name = "split",
    description = {
      "Print, for every place that the model can be cut: the delay of the plan solved there, and",
      "what stands on either side: parameters, work, memory. A star marks the project's own."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm split mine.fedsllm",
      "  fedsllm split mine.fedsllm --json"
    },
    mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    Project project = engine.load(file);
    if (!(project.workload() instanceof TransformerWorkload model)) {
      throw new IllegalArgumentException(
          "The project %s has constants instead of a language model, so nothing can be cut. Choose a model for its workload."
              .formatted(project.name()));
    }
    String noSplit = NoSplit.why(project.algorithm().scheme());
    if (!noSplit.isEmpty()) {
      spec.commandLine().getErr().println(noSplit);
    }
    SplitSweep sweep = SplitSweep.solve(engine.computation(), project, model);
    SplitTable table = SplitTable.of(project, model, sweep);
    spec.commandLine().getOut().println(json ? Json.text(table.json()) : table.text());
    return Faults.OK;
  }
}
