package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans a project by one or several optimizers, side by side. */
@Command(
    name = "optimize",
    description = "Plan a project by one or several optimizers, side by side.",
    footer = {
      "",
      "Examples:",
      "  fedsllm optimize mine.fedsllm --clients",
      "  fedsllm optimize mine.fedsllm --optimizer tdma --optimizer equal-bandwidth --json"
    },
    mixinStandardHelpOptions = true)
final class OptimizeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(
      names = "--optimizer",
      paramLabel = "ID",
      description = "Instead of the project's own and its references; may be repeated.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--clients",
      description = {
        "Also print the first plan client by client: shares and locks, energy,",
        "and what more power, processor, bandwidth or smaller payloads are worth."
      })
  private boolean clients;

  @Option(names = "--json", description = "Print every number, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    Project project = engine.load(file);
    PlanSnapshot snapshot = engine.solve(chosen(project, engine));
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.text(PlanReport.json(snapshot)) : PlanReport.text(snapshot));
    if (clients && !json) {
      out.println("\n" + ClientReport.text(snapshot));
    }
    if (!snapshot.main().result().status().complete()) {
      throw new RunFailedException(
          "%s found no plan: %s"
              .formatted(snapshot.main().name(), snapshot.main().result().info().message()));
    }
    return Faults.OK;
  }

  private Project chosen(Project project, Engine engine) {
    ids.forEach(engine.catalog()::require);
    if (ids.isEmpty()) {
      engine.catalog().require(project.plan().optimizer().id());
      return project;
    }
    List<OptimizerChoice> choices = ids.stream().map(id -> choice(project, id)).toList();
    return project.withPlan(
        project.plan().withOptimizers(choices.get(0), choices.subList(1, choices.size())));
  }

  /** The project's own settings of the optimizer, if it has any. */
  private static OptimizerChoice choice(Project project, String id) {
    List<OptimizerChoice> known = new ArrayList<>(List.of(project.plan().optimizer()));
    known.addAll(project.plan().references());
    return known.stream()
        .filter(choice -> choice.id().equals(id))
        .findFirst()
        .orElse(OptimizerChoice.of(id));
  }
}
