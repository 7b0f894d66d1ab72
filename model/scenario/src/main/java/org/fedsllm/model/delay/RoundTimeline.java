package org.fedsllm.model.delay;

import java.util.ArrayList;
import java.util.List;

/**
 * When a client does what within one global round (EQ-8): its phases one after the other, from the
 * round's start. Immutable.
 *
 * @param spans in the order in which they happen, without gaps; phases that take no time are left
 *     out, and nothing follows a phase that never ends
 */
public record RoundTimeline(List<Span> spans) {
  /** The number of a span that is not part of one local iteration. */
  public static final int WHOLE_ROUND = 0;

  private static final List<Phase> ITERATED =
      List.of(
          Phase.CLIENT_COMPUTE,
          Phase.ACTIVATION_UPLOAD,
          Phase.SERVER_COMPUTE,
          Phase.GRADIENT_DOWNLOAD);

  /**
   * One phase.
   *
   * @param iteration the local iteration, from 1; {@link #WHOLE_ROUND} for a phase of the round
   * @param startS after the round's start
   * @param endS infinite for a phase that never ends
   */
  public record Span(Phase phase, int iteration, double startS, double endS) {}

  public RoundTimeline {
    spans = List.copyOf(spans);
  }

  /**
   * The timeline with every local iteration. The last one is shorter where {@code localIterations}
   * is not whole. Where activations go up once a round, all iterations of a phase follow each
   * other.
   *
   * @param delay of one client
   * @param localIterations I(η), as in the breakdown that {@code delay} is of
   */
  public static RoundTimeline of(RoundDelay delay, double localIterations, Schedule schedule) {
    Builder builder = new Builder();
    int iterations = (int) Math.ceil(localIterations);
    if (schedule == Schedule.ITERATION) {
      for (int i = 1; i <= iterations; i++) {
        for (Phase phase : ITERATED) {
          builder.add(phase, i, delay.phaseS(phase) * part(i, localIterations));
        }
      }
    } else {
      for (Phase phase : ITERATED) {
        if (phase == Phase.ACTIVATION_UPLOAD) {
          builder.add(phase, WHOLE_ROUND, delay.phaseS(phase));
          continue;
        }
        for (int i = 1; i <= iterations; i++) {
          builder.add(phase, i, delay.phaseS(phase) * part(i, localIterations));
        }
      }
    }
    return builder.add(delay, Phase.ADAPTER_UPLOAD).add(delay, Phase.ADAPTER_DOWNLOAD).build();
  }

  /** The timeline with all local iterations of a phase as one span. */
  public static RoundTimeline merged(RoundDelay delay) {
    Builder builder = new Builder();
    for (Phase phase : Phase.values()) {
      builder.add(delay, phase);
    }
    return builder.build();
  }

  /** When the client is done, which is its delay of the round. */
  public double endS() {
    return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).endS();
  }

  /** The part of all iterations' time that iteration {@code i} takes. */
  private static double part(int i, double localIterations) {
    return Math.min(1, localIterations - (i - 1)) / localIterations;
  }

  private static final class Builder {
    private final List<Span> spans = new ArrayList<>();
    private double nowS;

    Builder add(RoundDelay delay, Phase phase) {
      return add(phase, WHOLE_ROUND, delay.phaseS(phase));
    }

    Builder add(Phase phase, int iteration, double durationS) {
      if (durationS > 0 && Double.isFinite(nowS)) {
        spans.add(new Span(phase, iteration, nowS, nowS + durationS));
        nowS += durationS;
      }
      return this;
    }

    RoundTimeline build() {
      return new RoundTimeline(spans);
    }
  }
}
