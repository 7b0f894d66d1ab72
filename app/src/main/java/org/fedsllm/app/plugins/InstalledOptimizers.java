package org.fedsllm.app.plugins;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.task.ForeignThreads;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.conformance.ConformanceKit;
import org.fedsllm.optimizer.conformance.RadioKit;
import org.fedsllm.optimizer.conformance.StandardProblems;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.fedsllm.optimizer.plugin.PluginLoader;
import org.fedsllm.optimizer.plugin.PluginReport;
import org.fedsllm.optimizer.plugin.Refusal;

/**
 * The optimizers at hand, the built-in ones and, behind them, the plug-ins', and the plug-ins'
 * radio models. Immutable.
 *
 * @param folder where plug-ins were looked for
 * @param plugins what was found there
 */
public record InstalledOptimizers(Path folder, PluginReport plugins, OptimizerCatalog catalog) {

  /** How long each solve of a check may take, unless the user says otherwise. */
  public static final GuardLimits CHECK =
      new GuardLimits(Duration.ofSeconds(30), Duration.ofSeconds(5));

  /** The optimizer that proves what it finds. */
  private static final String EXACT = "fedsllm-exact";

  /**
   * Loads the plug-ins of {@code folder}, which need not exist.
   *
   * @param limits how long a plug-in may take, to load and for each solve
   * @param disabledPlugins ids of plug-ins that the user switched off
   */
  public static InstalledOptimizers load(
      Path folder, GuardLimits limits, Set<String> disabledPlugins) {
    OptimizerCatalog builtIn = builtIn();
    PluginReport plugins = loader(builtIn, limits, disabledPlugins).loadFolder(folder);
    return new InstalledOptimizers(folder, plugins, builtIn.with(plugins.optimizers()));
  }

  /** The built-in optimizers alone, as if the folder were empty. */
  public static InstalledOptimizers withoutPlugins() {
    return new InstalledOptimizers(Path.of("plugins"), PluginReport.EMPTY, builtIn());
  }

  /** The path losses and fadings of the plug-ins, guarded. */
  public RadioModels radioModels() {
    return plugins.radioModels();
  }

  /** What was refused against the user's wish, for the list of problems. */
  public List<Problem> problems() {
    return plugins.refused().stream()
        .filter(refused -> refused.reason() != Refusal.DISABLED)
        .map(
            refused ->
                new Problem(
                    "plug-in " + refused.file().getFileName(),
                    "The plug-in %s was not loaded. %s"
                        .formatted(refused.file().getFileName(), refused.message())))
        .toList();
  }

  /** The built-in optimizers alone. */
  public static OptimizerCatalog builtIn() {
    return OptimizerCatalog.discovered(InstalledOptimizers.class.getClassLoader());
  }

  /** A loader for which the ids of {@code builtIn} are taken. */
  public static PluginLoader loader(
      OptimizerCatalog builtIn, GuardLimits limits, Set<String> disabledPlugins) {
    Set<String> taken =
        builtIn.providers().stream()
            .map(OptimizerProvider::id)
            .collect(Collectors.toUnmodifiableSet());
    return new PluginLoader(watchdog(limits), taken, disabledPlugins);
  }

  /** The kit that tries an optimizer on the standard problems; each solve has {@code limits}. */
  public static ConformanceKit kit(GuardLimits limits) {
    return new ConformanceKit(
        StandardProblems.all(), builtIn().require(EXACT).create(), watchdog(limits));
  }

  /** The kit that tries a path loss or fading; each call has {@code limits}. */
  public static RadioKit radioKit(GuardLimits limits) {
    return new RadioKit(watchdog(limits));
  }

  /** Watches foreign code on threads of its own. */
  public static Watchdog watchdog(GuardLimits limits) {
    return new Watchdog(new ForeignThreads(), limits);
  }
}
