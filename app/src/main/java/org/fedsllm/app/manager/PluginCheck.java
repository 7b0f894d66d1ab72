package org.fedsllm.app.manager;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.plugins.PluginFindings;
import org.fedsllm.app.task.JobMonitor;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.optimizer.conformance.KitMonitor;
import org.fedsllm.optimizer.plugin.PluginOffer;
import org.fedsllm.optimizer.plugin.PluginReport;

/**
 * Runs the conformance kits on everything that a plug-in brings; empty if it is cancelled.
 *
 * <p>The plug-in is loaded for this alone, as {@code fedsllm plugin check} does: whatever it comes
 * to here, the optimizers and radio models that the window plans with are not touched.
 */
record PluginCheck(Path file) implements JobQueue.Work<Optional<PluginFindings>> {

  @Override
  public Optional<PluginFindings> run(JobMonitor monitor) throws IOException {
    return PluginFindings.of(offer(), InstalledOptimizers.CHECK, listening(monitor));
  }

  private PluginOffer offer() throws IOException {
    PluginReport found =
        InstalledOptimizers.loader(
                InstalledOptimizers.builtIn(), InstalledOptimizers.CHECK, Set.of())
            .load(List.of(file));
    if (!found.refused().isEmpty()) {
      throw new IOException(found.refused().get(0).message());
    }
    return found.loaded().get(0).offer();
  }

  private static KitMonitor listening(JobMonitor monitor) {
    return new KitMonitor() {
      @Override
      public boolean cancelled() {
        return monitor.cancelled();
      }

      @Override
      public void trying(double fraction, String what) {
        monitor.progress(fraction, what);
      }
    };
  }
}
