package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.optimizer.plugin.LoadedPlugin;
import org.fedsllm.optimizer.plugin.PluginKind;
import org.fedsllm.optimizer.plugin.PluginReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what is in the plug-in folder: what was loaded, what was refused and why. */
@Command(
    name = "list",
    description = {
      "List the plug-ins that are there, and why some were refused.",
      "Switches of the window's plug-in manager do not count here."
    },
    mixinStandardHelpOptions = true)
final class PluginListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    InstalledOptimizers installed = Engine.installed(spec);
    PluginReport plugins = installed.plugins();
    PrintWriter out = spec.commandLine().getOut();
    out.println("Plug-in folder: " + installed.folder().toAbsolutePath().normalize());
    if (plugins.loaded().isEmpty() && plugins.refused().isEmpty()) {
      out.println("No plug-ins. Copy a jar there, or begin one with 'fedsllm plugin new DIR'.");
    }
    plugins.loaded().forEach(plugin -> print(plugin, out));
    plugins.refused().forEach(refused -> out.println("  refused  " + PluginWords.of(refused)));
    return Faults.OK;
  }

  private static void print(LoadedPlugin plugin, PrintWriter out) {
    out.printf("  loaded   %s (%s)%n", plugin.descriptor(), plugin.file().getFileName());
    for (Provider provider : plugin.offer().all()) {
      out.printf(
          "             %s %s: %s%n",
          PluginKind.of(provider).words(), provider.id(), provider.name());
    }
  }
}
