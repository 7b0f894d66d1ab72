package org.fedsllm.app.compare;

import java.util.List;
import org.fedsllm.model.run.RoundRecord;

/**
 * What is kept of one training of a comparison.
 *
 * @param rounds the finished ones on the plan's clock; the first is round 0, the state before
 *     training
 */
public record UnitResult(ComparisonRow row, List<RoundRecord> rounds) {
  public UnitResult {
    rounds = List.copyOf(rounds);
  }
}
