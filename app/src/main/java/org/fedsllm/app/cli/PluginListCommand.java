package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.optimizer.plugin.LoadedPlugin;
import org.fedsllm.optimizer.plugin.PluginKind;
import org.fedsllm.optimizer.plugin.PluginReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what is in the plug-in folder: what was loaded, what was refused and why. */
@Command(
    name = "list",
    description = {
      "List the plug-ins that are there, and why some were refused.",
      "Switches of the window's plug-in manager do not count here."
    },
    footer = {"", "Examples:", "  fedsllm plugin list --plugins jars"},
    mixinStandardHelpOptions = true)
final class PluginListCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    InstalledOptimizers installed = Engine.installed(spec);
    PluginReport plugins = installed.plugins();
    if (json) {
      spec.commandLine().getOut().println(Json.text(json(installed)));
      return Faults.OK;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Plug-in folder: " + installed.folder().toAbsolutePath().normalize());
    if (plugins.loaded().isEmpty() && plugins.refused().isEmpty()) {
      out.println("No plug-ins. Copy a jar there, or begin one with 'fedsllm plugin new DIR'.");
    }
    plugins.loaded().forEach(plugin -> print(plugin, out));
    plugins.refused().forEach(refused -> out.println("  refused  " + PluginWords.of(refused)));
    return Faults.OK;
  }

  private static ObjectNode json(InstalledOptimizers installed) {
    ObjectNode node =
        Json.object().put("folder", installed.folder().toAbsolutePath().normalize().toString());
    ArrayNode loaded = node.putArray("loaded");
    for (LoadedPlugin plugin : installed.plugins().loaded()) {
      ObjectNode one = loaded.addObject().put("plugin", plugin.descriptor().toString());
      one.put("file", plugin.file().toString());
      ArrayNode brings = one.putArray("brings");
      for (Provider provider : plugin.offer().all()) {
        brings
            .addObject()
            .put("kind", PluginKind.of(provider).words())
            .put("id", provider.id())
            .put("name", provider.name());
      }
    }
    ArrayNode refused = node.putArray("refused");
    installed
        .plugins()
        .refused()
        .forEach(
            each ->
                refused
                    .addObject()
                    .put("file", each.file().toString())
                    .put("message", each.message()));
    return node;
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
