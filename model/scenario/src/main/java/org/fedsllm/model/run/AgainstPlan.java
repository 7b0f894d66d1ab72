package org.fedsllm.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import org.fedsllm.model.unit.Check;

/**
 * What the plan expected of a round, and what can be measured of it.
 *
 * <p>The local accuracy η is the gap that a local problem is left with, as a part of the gap that
 * it began with: {@code (F − F*) / (F₀ − F*)}. Nobody knows F* of a language model, so η itself
 * cannot be measured. {@code localLossRatio} is {@code F / F₀}. A cross entropy is never negative,
 * so while losses fall it is an upper bound: the η reached is at most so large, and usually far
 * smaller.
 *
 * @param predictedBytes what the delay model charges for those who took part (EQ-16)
 * @param localLossRatio loss of the last local iteration over that of the first, clients by their
 *     weight: what the steps between the two did, up to the chance of the batches; {@code null}
 *     where there was only one
 */
public record AgainstPlan(
    LinkBytes predictedBytes, @JsonInclude(JsonInclude.Include.NON_NULL) Double localLossRatio) {

  public AgainstPlan {
    Check.present("predictedBytes", predictedBytes, "of a round");
  }

  /** The loss ratio, or empty where a round has one local iteration. */
  public OptionalDouble measuredLossRatio() {
    return localLossRatio == null ? OptionalDouble.empty() : OptionalDouble.of(localLossRatio);
  }
}
