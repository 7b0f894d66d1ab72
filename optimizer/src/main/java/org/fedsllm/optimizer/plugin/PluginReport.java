package org.fedsllm.optimizer.plugin;

import java.util.List;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.optimizer.OptimizerProvider;

/**
 * What was found among the files of a plug-in folder: nothing goes unmentioned. Immutable.
 *
 * @param loaded in the order of their files' names
 * @param refused in the order of their files' names
 */
public record PluginReport(List<LoadedPlugin> loaded, List<RefusedPlugin> refused) {

  /** There are no plug-ins. */
  public static final PluginReport EMPTY = new PluginReport(List.of(), List.of());

  public PluginReport {
    loaded = List.copyOf(loaded);
    refused = List.copyOf(refused);
  }

  /** All optimizers of all loaded plug-ins, guarded; no two have the same id. */
  public List<OptimizerProvider> optimizers() {
    return loaded.stream().flatMap(plugin -> plugin.optimizers().stream()).toList();
  }

  /** All path losses and fadings of all loaded plug-ins, guarded. */
  public RadioModels radioModels() {
    return new RadioModels(
        loaded.stream().flatMap(plugin -> plugin.offer().pathLosses().stream()).toList(),
        loaded.stream().flatMap(plugin -> plugin.offer().fadings().stream()).toList());
  }
}
