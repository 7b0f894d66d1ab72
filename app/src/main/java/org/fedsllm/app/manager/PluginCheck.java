package org.fedsllm.app.manager;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.task.JobMonitor;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.conformance.ConformanceKit;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.KitMonitor;
import org.fedsllm.optimizer.plugin.PluginReport;

/**
 * Runs the conformance kit on all optimizers of a plug-in; empty if it is cancelled.
 *
 * <p>The plug-in is loaded for this alone, as {@code fedsllm plugin check} does: whatever it comes
 * to here, the optimizers that the window plans with are not touched.
 */
record PluginCheck(Path file) implements JobQueue.Work<Optional<List<ConformanceReport>>> {

  @Override
  public Optional<List<ConformanceReport>> run(JobMonitor monitor) throws IOException {
    List<OptimizerProvider> optimizers = optimizers();
    ConformanceKit kit = InstalledOptimizers.kit(InstalledOptimizers.CHECK);
    List<ConformanceReport> reports = new ArrayList<>();
    for (OptimizerProvider optimizer : optimizers) {
      String name = optimizers.size() == 1 ? "" : optimizer.name() + " on ";
      int before = reports.size();
      Optional<ConformanceReport> report =
          kit.check(
              optimizer,
              listening(
                  monitor,
                  (fraction, what) ->
                      monitor.progress((before + fraction) / optimizers.size(), name + what)));
      if (report.isEmpty()) {
        return Optional.empty();
      }
      reports.add(report.get());
    }
    return Optional.of(List.copyOf(reports));
  }

  private List<OptimizerProvider> optimizers() throws IOException {
    PluginReport found =
        InstalledOptimizers.loader(
                InstalledOptimizers.builtIn(), InstalledOptimizers.CHECK, Set.of())
            .load(List.of(file));
    if (!found.refused().isEmpty()) {
      throw new IOException(found.refused().get(0).message());
    }
    return found.optimizers();
  }

  /** Hears of a part of the work. */
  @FunctionalInterface
  private interface Progress {
    void at(double fraction, String what);
  }

  private static KitMonitor listening(JobMonitor monitor, Progress progress) {
    return new KitMonitor() {
      @Override
      public boolean cancelled() {
        return monitor.cancelled();
      }

      @Override
      public void trying(double fraction, String what) {
        progress.at(fraction, what);
      }
    };
  }
}
