package org.fedsllm.optimizer.plugin;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.optimizer.OptimizerProvider;

/**
 * A plug-in that is ready.
 *
 * @param optimizers what it offers, each guarded
 */
public record LoadedPlugin(
    Path file, PluginDescriptor descriptor, List<OptimizerProvider> optimizers) {
  public LoadedPlugin {
    optimizers = List.copyOf(optimizers);
  }
}
