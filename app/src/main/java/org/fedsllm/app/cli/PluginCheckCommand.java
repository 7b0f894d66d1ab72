package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.plugins.PluginFindings;
import org.fedsllm.model.unit.Check;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.KitMonitor;
import org.fedsllm.optimizer.conformance.RadioReport;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.plugin.LoadedPlugin;
import org.fedsllm.optimizer.plugin.PluginReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the conformance kits on what a plug-in brings. */
@Command(
    name = "check",
    description =
        "Try a plug-in's optimizers on the standard problems, its radio models on many values, and report.",
    footer = {"", "Examples:", "  fedsllm plugin check myopt/target/myopt.jar --limit 30"},
    mixinStandardHelpOptions = true)
final class PluginCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "JAR", description = "A plug-in's jar or zip.")
  private Path file;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "How long a solve may take. Default: ${DEFAULT-VALUE}.")
  private int limitS = (int) InstalledOptimizers.CHECK.deadline().toSeconds();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Check.atLeast("limit", limitS, 1, "of the check", "It counts seconds.");
    GuardLimits limits =
        new GuardLimits(Duration.ofSeconds(limitS), InstalledOptimizers.CHECK.grace());
    OptimizerCatalog builtIn = InstalledOptimizers.builtIn();
    LoadedPlugin plugin = loaded(builtIn, limits);
    PluginFindings findings =
        PluginFindings.of(plugin.offer(), limits, KitMonitor.none()).orElseThrow();
    print(plugin, findings);
    if (!findings.passed()) {
      throw new RunFailedException(plugin.descriptor() + " does not conform.");
    }
    return Faults.OK;
  }

  private LoadedPlugin loaded(OptimizerCatalog builtIn, GuardLimits limits) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException("There is no file " + file + ". Name a plug-in's jar.");
    }
    PluginReport report = InstalledOptimizers.loader(builtIn, limits, Set.of()).load(List.of(file));
    if (!report.refused().isEmpty()) {
      throw new RunFailedException(PluginWords.of(report.refused().get(0)));
    }
    return report.loaded().get(0);
  }

  private void print(LoadedPlugin plugin, PluginFindings findings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      findings.optimizers().forEach(report -> out.println(report.toText()));
      findings.radioModels().forEach(report -> out.println(report.toText()));
      return;
    }
    ObjectNode all = Json.object().put("plugin", plugin.descriptor().toString());
    ArrayNode optimizers = all.putArray("reports");
    for (ConformanceReport report : findings.optimizers()) {
      optimizers.add(new ObjectMapper().readTree(report.toJson()));
    }
    ArrayNode radioModels = all.putArray("radioModels");
    for (RadioReport report : findings.radioModels()) {
      radioModels.add(new ObjectMapper().readTree(report.toJson()));
    }
    out.println(Json.text(all));
  }
}
