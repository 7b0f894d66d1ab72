package org.fedsllm.app.charts;

import java.util.List;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.unit.Check;

/** A training run on a plan's clock: its name in the legend, and its rounds from round 0 on. */
public record TrainingCurve(String name, List<RoundRecord> rounds) {
  public TrainingCurve {
    Check.named("name", name, "of a training curve");
    rounds = List.copyOf(rounds);
  }
}
