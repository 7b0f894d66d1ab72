package org.fedsllm.optimizer;

import java.util.Optional;
import org.fedsllm.model.delay.Allocation;

/** What an optimizer proposes: how accurate, who gets what, and how long training then takes. */
public sealed interface Plan permits FrequencyDivisionPlan, TimeDivisionPlan {

  /** Local accuracy η in (0, 1). */
  double localAccuracy();

  /** Local iterations I(η) of one global round, a real number. */
  double localIterations();

  /** Delay of one global round. */
  double roundDelayS();

  /** Delay T of the whole training. */
  double totalDelayS();

  /** The bandwidths, for a plan that divides the band; empty for one that divides the time. */
  Optional<Allocation> allocation();
}
