package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves many delay problems exactly. */
@Command(
    name = "solve",
    description = "Print the optima of many delay problems, as JSON.",
    footer = {"", "Examples:", "  fedsllm solve problems.json > optima.json"},
    mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "INSTANCES.json", description = "A list of delay problems.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    DelayOptimizer exact = Engine.builtIn().catalog().require(Engine.EXACT).create();
    ObjectNode report = Json.object();
    var results = report.putArray("results");
    int unsolved = 0;
    for (Instance instance : InstanceFile.read(file)) {
      OptimizationResult result = exact.optimize(instance.problem());
      results.add(json(instance.name(), result));
      unsolved += result.status().complete() ? 0 : 1;
    }
    spec.commandLine().getOut().println(Json.text(report));
    if (unsolved > 0) {
      throw new RunFailedException(
          "%d of %d instances have no optimum; their status says why."
              .formatted(unsolved, results.size()));
    }
    return Faults.OK;
  }

  private static ObjectNode json(String name, OptimizationResult result) {
    ObjectNode node = Json.object().put("name", name).put("status", result.status().name());
    Json.put(node, "totalDelayS", result.totalDelayS());
    result.plan().ifPresent(plan -> Json.put(node, "localAccuracy", plan.localAccuracy()));
    result.allocation().ifPresent(allocation -> PlanReport.add(node, allocation));
    return node;
  }
}
