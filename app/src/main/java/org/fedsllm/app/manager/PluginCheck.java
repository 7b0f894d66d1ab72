package org.fedsllm.app.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.task.JobMonitor;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.conformance.ConformanceKit;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.KitMonitor;
import org.fedsllm.optimizer.guard.GuardLimits;

/** Runs the conformance kit on all optimizers of a plug-in; empty if it is cancelled. */
record PluginCheck(List<OptimizerProvider> optimizers)
    implements JobQueue.Work<Optional<List<ConformanceReport>>> {

  @Override
  public Optional<List<ConformanceReport>> run(JobMonitor monitor) {
    ConformanceKit kit = InstalledOptimizers.kit(GuardLimits.INTERACTIVE);
    List<ConformanceReport> reports = new ArrayList<>();
    for (OptimizerProvider optimizer : optimizers) {
      Optional<ConformanceReport> report =
          kit.check(optimizer, part(monitor, reports.size(), optimizer.id()));
      if (report.isEmpty()) {
        return Optional.empty();
      }
      reports.add(report.get());
    }
    return Optional.of(List.copyOf(reports));
  }

  private KitMonitor part(JobMonitor monitor, int before, String optimizer) {
    return new KitMonitor() {
      @Override
      public boolean cancelled() {
        return monitor.cancelled();
      }

      @Override
      public void trying(double fraction, String what) {
        monitor.progress(
            (before + fraction) / optimizers.size(), "%s on %s".formatted(optimizer, what));
      }
    };
  }
}
