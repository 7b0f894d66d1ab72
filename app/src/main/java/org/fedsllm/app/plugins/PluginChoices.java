package org.fedsllm.app.plugins;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.fedsllm.app.settings.Settings;
import org.fedsllm.optimizer.guard.GuardLimits;

/** What the user chose about plug-ins, as those want it who load them. */
public final class PluginChoices {
  private PluginChoices() {}

  /** Where plug-ins are looked for. */
  public static Path folder(Settings settings, Map<String, String> environment) {
    String chosen = settings.preferences().pluginFolder();
    return chosen.isEmpty() ? PluginFolder.usual(environment) : Path.of(chosen);
  }

  /** How long an optimizer of a plug-in may take for a plan in the window. */
  public static GuardLimits limits(Settings settings) {
    return new GuardLimits(
        Duration.ofSeconds(settings.preferences().optimizerLimitS()),
        GuardLimits.INTERACTIVE.grace());
  }
}
