package org.fedsllm.app.cli;

import java.io.PrintWriter;
import org.fedsllm.optimizer.plugin.PluginReport;
import org.fedsllm.optimizer.plugin.Refusal;
import org.fedsllm.optimizer.plugin.RefusedPlugin;

/** Says in words what became of plug-ins. */
final class PluginWords {
  private PluginWords() {}

  /** "broken.jar: It cannot be read: …". */
  static String of(RefusedPlugin refused) {
    return refused.file().getFileName() + ": " + refused.message();
  }

  /** Names what was refused, so that a missing optimizer is no riddle. */
  static void warn(PluginReport plugins, PrintWriter err) {
    plugins.refused().stream()
        .filter(refused -> refused.reason() != Refusal.DISABLED)
        .forEach(refused -> err.println("fedsllm: Plug-in not loaded: " + of(refused)));
  }
}
