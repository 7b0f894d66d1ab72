package org.fedsllm.app.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * Which clients have a mark of their own on the stack, by the layer after which they are cut: those
 * with a split of their own, and those that are selected, so that their mark can be taken away from
 * the common cut.
 */
final class ClientCuts {
  private ClientCuts() {}

  static SortedMap<Integer, List<String>> of(
      Project project, TransformerWorkload workload, Set<String> selected) {
    SortedMap<Integer, List<String>> cuts = new TreeMap<>();
    for (Client client : project.scenario().clients()) {
      int layer = workload.forClient(client.id()).splitLayer();
      if (layer != workload.splitLayer() || selected.contains(client.id())) {
        cuts.computeIfAbsent(layer, any -> new ArrayList<>()).add(client.id());
      }
    }
    return cuts;
  }

  /** The clients of one mark in a word: a single one's id, or how many there are. */
  static String words(Map.Entry<Integer, List<String>> cut) {
    List<String> ids = cut.getValue();
    return ids.size() == 1 ? ids.get(0) : ids.size() + " clients";
  }
}
