package org.fedsllm.model.algorithm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import org.fedsllm.model.unit.Check;

/**
 * Which clients a round counts on.
 *
 * @param share of the clients drawn for each round, in (0, 1]; at least one is drawn
 * @param dropoutProbability that a drawn client fails in a round, in [0, 1): it computes, and its
 *     adapters are lost
 * @param deadlineS after this many simulated seconds the round ends without the clients that need
 *     longer; {@code null} waits for all
 */
public record ParticipationSpec(
    double share,
    double dropoutProbability,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double deadlineS) {

  /** All clients in every round. */
  public static final ParticipationSpec ALL = new ParticipationSpec(1, 0, null);

  public ParticipationSpec {
    String where = "of the participation";
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The share (%s) %s must be above 0 and at most 1. 1 takes every client."
              .formatted(share, where));
    }
    if (!(dropoutProbability >= 0 && dropoutProbability < 1)) {
      throw new IllegalArgumentException(
          "The dropoutProbability (%s) %s must be at least 0 and below 1. Use 0 for none."
              .formatted(dropoutProbability, where));
    }
    if (deadlineS != null) {
      Check.positive("deadlineS", deadlineS, where, "Leave it out to wait for all.");
    }
  }

  /** How many of {@code clients} are drawn for each round: the share, rounded, and one at least. */
  public int drawn(int clients) {
    return (int) Math.max(1, Math.round(share * clients));
  }

  /** The deadline, or empty where a round waits for all. */
  public OptionalDouble deadline() {
    return deadlineS == null ? OptionalDouble.empty() : OptionalDouble.of(deadlineS);
  }
}
