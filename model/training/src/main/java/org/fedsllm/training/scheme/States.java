package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;

/** The states of like parts in a row, each under its number. */
final class States {
  private States() {}

  static State of(List<? extends Stateful> parts) {
    State.Builder all = State.builder();
    for (int i = 0; i < parts.size(); i++) {
      all.put(String.valueOf(i), parts.get(i).state());
    }
    return all.build();
  }

  static void restore(List<? extends Stateful> parts, State all) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).restore(all.part(String.valueOf(i)));
    }
  }
}
