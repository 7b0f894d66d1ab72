package org.fedsllm.optimizer.plugin;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.optimizer.OptimizerProvider;

/**
 * A plug-in that is ready.
 *
 * @param offer what it brings, guarded; one thing at least
 */
public record LoadedPlugin(Path file, PluginDescriptor descriptor, PluginOffer offer) {

  /** The optimizers that it brings. */
  public List<OptimizerProvider> optimizers() {
    return offer.optimizers();
  }
}
