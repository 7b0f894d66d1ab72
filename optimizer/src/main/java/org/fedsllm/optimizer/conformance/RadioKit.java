package org.fedsllm.optimizer.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.model.radio.RadioModelException;
import org.fedsllm.optimizer.ApiVersion;
import org.fedsllm.optimizer.conformance.RadioFinding.Verdict;
import org.fedsllm.optimizer.guard.RadioGuard;
import org.fedsllm.optimizer.guard.Watchdog;

/**
 * Asks a path loss or a fading for many values and holds them against the promises. Each call is
 * guarded, so whatever the model does, there is a report. Runs on the caller's thread and the
 * watchdog's; takes a fraction of a second.
 */
public final class RadioKit {
  private final Watchdog watchdog;

  /**
   * @param watchdog bounds each call
   */
  public RadioKit(Watchdog watchdog) {
    this.watchdog = watchdog;
  }

  /** Checks a path loss. */
  public RadioReport check(PathLossProvider provider) {
    RadioGuard guard = new RadioGuard("it", watchdog);
    return check(
        "path loss",
        provider,
        new PathLossTrial(values -> guard.pathLoss(() -> provider.create(values))));
  }

  /** Checks a fading. */
  public RadioReport check(FadingProvider provider) {
    RadioGuard guard = new RadioGuard("it", watchdog);
    return check(
        "fading", provider, new FadingTrial(values -> guard.fading(() -> provider.create(values))));
  }

  private static RadioReport check(String kind, Provider provider, RadioTrial trial) {
    List<String> faults = impossible(trial, ParameterValues.DEFAULTS);
    List<RadioFinding> findings = new ArrayList<>();
    findings.add(RadioFinding.of(RadioPromise.ANSWERS, faults, Verdict.BROKEN));
    if (faults.isEmpty()) {
      findings.add(found(RadioPromise.REPEATS, trial::unrepeated, Verdict.BROKEN));
      findings.add(found(RadioPromise.USUAL, trial::unusual, Verdict.REMARKED));
      findings.add(found(RadioPromise.KEEPS_BOUNDS, () -> atEnds(provider, trial), Verdict.BROKEN));
    } else {
      findings.add(RadioFinding.notTried(RadioPromise.REPEATS));
      findings.add(RadioFinding.notTried(RadioPromise.USUAL));
      findings.add(RadioFinding.notTried(RadioPromise.KEEPS_BOUNDS));
    }
    findings.add(
        found(
            RadioPromise.INTRODUCES_ITSELF, () -> ProviderCheck.faults(provider), Verdict.BROKEN));
    return new RadioReport(
        kind,
        provider.id(),
        provider.name(),
        ApiVersion.CURRENT,
        findings,
        faults.isEmpty() ? readings(trial) : List.of());
  }

  private static List<String> atEnds(Provider provider, RadioTrial trial) {
    List<String> faults = new ArrayList<>();
    for (Parameter parameter : provider.parameters()) {
      for (Object value : ParameterEnds.of(parameter).inside()) {
        impossible(trial, ParameterValues.DEFAULTS.with(parameter.key(), value))
            .forEach(fault -> faults.add("%s = %s: %s".formatted(parameter.key(), value, fault)));
      }
    }
    return faults;
  }

  private static List<String> impossible(RadioTrial trial, ParameterValues values) {
    try {
      return trial.impossible(values).stream().toList();
    } catch (RadioModelException broken) {
      return List.of(broken.getMessage());
    }
  }

  /** A model that breaks only now and then has broken what was being tried. */
  private static RadioFinding found(
      RadioPromise promise, Supplier<List<String>> remarks, Verdict otherwise) {
    try {
      return RadioFinding.of(promise, remarks.get(), otherwise);
    } catch (RadioModelException broken) {
      return RadioFinding.of(promise, List.of(broken.getMessage()), Verdict.BROKEN);
    }
  }

  private static List<RadioReport.Reading> readings(RadioTrial trial) {
    try {
      return trial.readings();
    } catch (RadioModelException broken) {
      return List.of(); // a finding tells of it
    }
  }
}
