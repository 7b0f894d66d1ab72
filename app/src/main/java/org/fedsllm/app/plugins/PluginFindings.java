package org.fedsllm.app.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.conformance.ConformanceKit;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.KitMonitor;
import org.fedsllm.optimizer.conformance.RadioKit;
import org.fedsllm.optimizer.conformance.RadioReport;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.plugin.PluginOffer;

/** What the conformance kits found out about everything that a plug-in brings. Immutable. */
public record PluginFindings(List<ConformanceReport> optimizers, List<RadioReport> radioModels) {

  public PluginFindings {
    optimizers = List.copyOf(optimizers);
    radioModels = List.copyOf(radioModels);
  }

  /** Whether no promise is broken. */
  public boolean passed() {
    return optimizers.stream().allMatch(ConformanceReport::passed)
        && radioModels.stream().allMatch(RadioReport::passed);
  }

  /**
   * Tries everything of {@code offer}.
   *
   * @param limits of each solve of an optimizer and each call of a radio model
   * @return empty if {@code monitor} cancelled
   */
  public static Optional<PluginFindings> of(
      PluginOffer offer, GuardLimits limits, KitMonitor monitor) {
    List<OptimizerProvider> optimizers = offer.optimizers();
    List<ConformanceReport> reports = new ArrayList<>();
    ConformanceKit kit = InstalledOptimizers.kit(limits);
    for (OptimizerProvider optimizer : optimizers) {
      String name = offer.all().size() == 1 ? "" : optimizer.name() + " on ";
      Part part = new Part(monitor, reports.size(), optimizers.size(), name);
      Optional<ConformanceReport> report = kit.check(optimizer, part);
      if (report.isEmpty()) {
        return Optional.empty();
      }
      reports.add(report.get());
    }
    monitor.trying(1, "radio models");
    RadioKit radio = InstalledOptimizers.radioKit(limits);
    List<RadioReport> radioModels =
        Stream.concat(
                offer.pathLosses().stream().map(radio::check),
                offer.fadings().stream().map(radio::check))
            .toList();
    return monitor.cancelled()
        ? Optional.empty()
        : Optional.of(new PluginFindings(reports, radioModels));
  }

  /** One of several checks, as a part of the whole. */
  private record Part(KitMonitor whole, int before, int parts, String prefix)
      implements KitMonitor {
    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }

    @Override
    public void trying(double fraction, String what) {
      whole.trying((before + fraction) / parts, prefix + what);
    }
  }
}
