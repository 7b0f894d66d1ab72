package org.fedsllm.app.charts;

import java.util.List;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.unit.Check;

/**
 * Runs that differ in their seed alone, to be drawn as one curve.
 *
 * @param name in the legend, without the number of runs
 * @param runs each from round 0 on
 */
public record RunGroup(String name, List<List<RoundRecord>> runs) {
  public RunGroup {
    Check.named("name", name, "of a group of runs");
    runs = runs.stream().<List<RoundRecord>>map(List::copyOf).toList();
    Check.atLeast("number of runs", runs.size(), 1, "of a group", "A group has one run at least.");
  }

  /** Rounds that every run has. */
  int commonRounds() {
    return runs.stream().mapToInt(List::size).min().orElse(0);
  }
}
