package org.fedsllm.training.resume;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.unit.Check;
import org.fedsllm.training.state.State;

/**
 * A run after a finished round: all that its continuation depends on, and the rounds so far with
 * their clock. Immutable.
 *
 * @param inputs a digest of each input of the run, by its name in words; a run is continued only
 *     with equal ones
 * @param rounds finished ones; the first is round 0, the state before training
 * @param state of the trainer after the last of them
 */
public record RunCheckpoint(Map<String, String> inputs, List<RoundRecord> rounds, State state) {
  public RunCheckpoint {
    // In order of the names: the order of a Map.copyOf changes from process to process.
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    rounds = List.copyOf(rounds);
    Check.atLeast(
        "number of rounds", rounds.size(), 1, "of a checkpoint", "Round 0 is always there.");
    Check.present("state", state, "of a checkpoint");
  }

  /** The last finished round. */
  public RoundRecord last() {
    return rounds.get(rounds.size() - 1);
  }

  /**
   * @throws IllegalArgumentException if the run that is to be continued has other inputs; names
   *     them
   */
  public void requireInputs(Map<String, String> others) {
    if (!inputs.equals(others)) {
      String different =
          others.keySet().stream()
              .filter(name -> !Objects.equals(inputs.get(name), others.get(name)))
              .sorted()
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "The checkpoint was made with other inputs (%s). Resume with the project, data and version of the run, or train anew."
              .formatted(different.isEmpty() ? "by another version" : different));
    }
  }
}
