package org.fedsllm.model.run;

import java.util.List;

/**
 * Who took part in a round that not everyone took part in, by client id. Clients that are named
 * nowhere were not drawn.
 *
 * @param merged their adapters are in the average; empty where the adapter stayed as it was
 * @param dropped they trained, and failed before their adapters had arrived
 * @param late they trained until the deadline
 */
public record Attendance(List<String> merged, List<String> dropped, List<String> late) {
  public Attendance {
    merged = List.copyOf(merged);
    dropped = List.copyOf(dropped);
    late = List.copyOf(late);
  }

  /** Whether the client computed in the round. */
  public boolean drawn(String client) {
    return merged.contains(client) || dropped.contains(client) || late.contains(client);
  }
}
