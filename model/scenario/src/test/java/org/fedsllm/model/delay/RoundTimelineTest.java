package org.fedsllm.model.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.fedsllm.model.delay.RoundTimeline.Span;
import org.junit.jupiter.api.Test;

class RoundTimelineTest {
  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final RoundDelay DELAY = new RoundDelay(2.5, 5, 1.25, 0.5, 3, 0.7);

  @Test
  void itEndsWhenTheModelSaysThatTheClientIsDone() {
    for (Schedule schedule : Schedule.values()) {
      for (double iterations : new double[] {0.3, 1, 1.99, 2.5, 17}) {
        RoundTimeline timeline = RoundTimeline.of(DELAY, iterations, schedule);

        assertThat(timeline.endS()).isCloseTo(DELAY.totalS(), ROUNDING);
      }
    }
    assertThat(RoundTimeline.merged(DELAY).endS()).isCloseTo(DELAY.totalS(), ROUNDING);
  }

  @Test
  void spansFollowEachOtherWithoutGaps() {
    List<Span> spans = RoundTimeline.of(DELAY, 2.5, Schedule.ITERATION).spans();

    double nowS = 0;
    for (Span span : spans) {
      assertThat(span.startS()).isEqualTo(nowS);
      nowS = span.endS();
    }
  }

  @Test
  void everyPhaseTakesAsLongInAllAsTheModelCharges() {
    for (Schedule schedule : Schedule.values()) {
      RoundTimeline timeline = RoundTimeline.of(DELAY, 2.5, schedule);
      for (Phase phase : Phase.values()) {
        double inAllS =
            timeline.spans().stream()
                .filter(span -> span.phase() == phase)
                .mapToDouble(span -> span.endS() - span.startS())
                .sum();

        assertThat(inAllS).isCloseTo(DELAY.phaseS(phase), ROUNDING);
      }
    }
  }

  @Test
  void aBrokenIterationIsTheLastAndAsShortAsItsPart() {
    List<Span> computing =
        RoundTimeline.of(DELAY, 2.5, Schedule.ITERATION).spans().stream()
            .filter(span -> span.phase() == Phase.CLIENT_COMPUTE)
            .toList();

    assertThat(computing).extracting(Span::iteration).containsExactly(1, 2, 3);
    assertThat(computing.get(0).endS() - computing.get(0).startS()).isCloseTo(1, ROUNDING);
    assertThat(computing.get(2).endS() - computing.get(2).startS()).isCloseTo(0.5, ROUNDING);
  }

  @Test
  void activationsOnceARoundFollowAllClientComputing() {
    List<Span> spans = RoundTimeline.of(DELAY, 2, Schedule.ROUND).spans();

    assertThat(spans)
        .extracting(Span::phase)
        .containsExactly(
            Phase.CLIENT_COMPUTE,
            Phase.CLIENT_COMPUTE,
            Phase.ACTIVATION_UPLOAD,
            Phase.SERVER_COMPUTE,
            Phase.SERVER_COMPUTE,
            Phase.GRADIENT_DOWNLOAD,
            Phase.GRADIENT_DOWNLOAD,
            Phase.ADAPTER_UPLOAD,
            Phase.ADAPTER_DOWNLOAD);
    assertThat(spans.get(2).iteration()).isEqualTo(RoundTimeline.WHOLE_ROUND);
  }

  @Test
  void nothingFollowsAnUploadThatNeverEnds() {
    RoundDelay never = new RoundDelay(1, Double.POSITIVE_INFINITY, 1, 0, 1, 0);
    RoundTimeline timeline = RoundTimeline.of(never, 2, Schedule.ITERATION);

    assertThat(timeline.endS()).isInfinite();
    assertThat(timeline.spans())
        .extracting(Span::phase)
        .containsExactly(Phase.CLIENT_COMPUTE, Phase.ACTIVATION_UPLOAD);
  }
}
