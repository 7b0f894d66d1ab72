package org.fedsllm.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.guard.GuardLimits;
import picocli.CommandLine.Model.CommandSpec;

/** What every command on projects needs: to read one, and to solve it. */
final class Engine {
  /** The optimizer that proves what it finds. */
  static final String EXACT = "fedsllm-exact";

  private final OptimizerCatalog catalog;
  private final PlanComputation computation;

  private Engine(OptimizerCatalog catalog, RadioModels radioModels) {
    this.catalog = catalog;
    computation = new PlanComputation(() -> catalog, () -> radioModels);
  }

  /** With nothing of plug-ins. */
  static Engine builtIn() {
    return new Engine(InstalledOptimizers.builtIn(), RadioModels.BUILT_IN);
  }

  /** With the plug-ins that the command line asks for; names those that cannot be had. */
  static Engine of(CommandSpec command) throws IOException {
    InstalledOptimizers installed = installed(command);
    PluginWords.warn(installed.plugins(), command.commandLine().getErr());
    return new Engine(installed.catalog(), installed.radioModels());
  }

  /** The built-in optimizers and the plug-ins that the command line asks for. */
  static InstalledOptimizers installed(CommandSpec command) throws IOException {
    FedsLlm program = (FedsLlm) command.root().userObject();
    return InstalledOptimizers.load(program.pluginFolder(), GuardLimits.BATCH, Set.of());
  }

  Project load(Path file) throws IOException {
    return new ProjectStore().load(file);
  }

  /** The folder that the paths in a project file start from. */
  static Path folderOf(Path projectFile) {
    return projectFile.toAbsolutePath().getParent();
  }

  PlanSnapshot solve(Project project) {
    return computation.solve(project, Optional.empty());
  }

  OptimizerCatalog catalog() {
    return catalog;
  }

  PlanComputation computation() {
    return computation;
  }
}
