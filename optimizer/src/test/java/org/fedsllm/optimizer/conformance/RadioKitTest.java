package org.fedsllm.optimizer.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PathLoss;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.optimizer.conformance.RadioFinding.Verdict;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.junit.jupiter.api.Test;

class RadioKitTest {
  private static final Parameter.Real SLOPE =
      new Parameter.Real("slopeDb", "Slope", "Per decade.", "dB", 20, 60, 30.0);
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(1), Duration.ofSeconds(30));

  private final RadioKit kit = new RadioKit(new Watchdog(Thread::new, PATIENT));

  @Test
  void aSoundPathLossKeepsEverything() {
    RadioReport report = kit.check(path(values -> new LogDistancePathLoss(180, values.get(SLOPE))));

    assertThat(report.passed()).isTrue();
    assertThat(report.findings()).extracting(RadioFinding::verdict).containsOnly(Verdict.KEPT);
    assertThat(report.readings().get(1).text()).isEqualTo("150.00 dB");
    assertThat(report.toText()).startsWith("path loss it (It) on API 1.0: conforms");
    assertThat(report.toJson()).contains("\"passed\" : true");
  }

  @Test
  void aSoundFadingKeepsEverything() {
    RadioReport report = kit.check(fade(values -> new Fading.Rayleigh()));

    assertThat(report.findings()).extracting(RadioFinding::verdict).containsOnly(Verdict.KEPT);
  }

  @Test
  void aLossThatIsNoNumberBreaksThePromiseAndNothingElseIsTried() {
    RadioReport report = kit.check(path(values -> distanceM -> Math.log(5 - distanceM)));

    assertThat(report.passed()).isFalse();
    assertThat(report.findings())
        .extracting(RadioFinding::verdict)
        .containsExactly(
            Verdict.BROKEN, Verdict.NOT_TRIED, Verdict.NOT_TRIED, Verdict.NOT_TRIED, Verdict.KEPT);
    assertThat(of(report, RadioPromise.ANSWERS).remarks().get(0))
        .startsWith("At ")
        .contains("which must be finite and not negative");
  }

  @Test
  void aLossThatFallsIsRemarkedAndPasses() {
    RadioReport report =
        kit.check(path(values -> distanceM -> 100 + 20 * Math.sin(distanceM / 100)));

    assertThat(report.passed()).isTrue();
    assertThat(of(report, RadioPromise.USUAL).verdict()).isEqualTo(Verdict.REMARKED);
    assertThat(of(report, RadioPromise.USUAL).remarks().get(0)).startsWith("The loss falls from");
  }

  @Test
  void aGainWhoseMeanIsNotOneIsRemarked() {
    RadioReport report = kit.check(fade(values -> Random::nextDouble));

    assertThat(report.passed()).isTrue();
    assertThat(of(report, RadioPromise.USUAL).remarks().get(0))
        .contains("is 0.498; a plan is made for a mean of 1");
  }

  @Test
  void chanceOfItsOwnIsFoundOut() {
    Random own = new Random(3);
    RadioReport report = kit.check(fade(values -> chance -> 0.5 + own.nextDouble()));

    assertThat(of(report, RadioPromise.REPEATS).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void anEndOfTheRangeThatBreaksIsNamed() {
    RadioReport report =
        kit.check(
            path(
                values -> {
                  if (values.get(SLOPE) > 59) {
                    throw new IllegalStateException("too steep");
                  }
                  return new LogDistancePathLoss(180, values.get(SLOPE));
                }));

    assertThat(of(report, RadioPromise.KEEPS_BOUNDS).remarks())
        .singleElement()
        .asString()
        .startsWith(
            "slopeDb = 60.0: it, while it was made, threw IllegalStateException: too steep");
  }

  @Test
  void oneThatHangsIsReported() {
    RadioKit hasty =
        new RadioKit(
            new Watchdog(
                Thread::new, new GuardLimits(Duration.ofMillis(300), Duration.ofMillis(100))));
    RadioReport report =
        hasty.check(
            path(
                values ->
                    distanceM -> {
                      while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                      }
                      return 1;
                    }));

    assertThat(of(report, RadioPromise.ANSWERS).remarks().get(0))
        .contains("gave no answer in 0.3 s");
  }

  private static RadioFinding of(RadioReport report, RadioPromise promise) {
    return report.findings().stream()
        .filter(finding -> finding.promise() == promise)
        .findFirst()
        .orElseThrow();
  }

  private static PathLossProvider path(Function<ParameterValues, PathLoss> maker) {
    return new Path(maker);
  }

  private static FadingProvider fade(Function<ParameterValues, Fading> maker) {
    return new Fade(maker);
  }

  /** The provider under test, but for what it makes. */
  private abstract static class It implements Provider {
    @Override
    public String id() {
      return "it";
    }

    @Override
    public String name() {
      return "It";
    }

    @Override
    public String description() {
      return "For tests.";
    }

    @Override
    public String reference() {
      return "";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(SLOPE);
    }
  }

  private static final class Path extends It implements PathLossProvider {
    private final Function<ParameterValues, PathLoss> maker;

    Path(Function<ParameterValues, PathLoss> maker) {
      this.maker = maker;
    }

    @Override
    public PathLoss create(ParameterValues values) {
      return maker.apply(values);
    }
  }

  private static final class Fade extends It implements FadingProvider {
    private final Function<ParameterValues, Fading> maker;

    Fade(Function<ParameterValues, Fading> maker) {
      this.maker = maker;
    }

    @Override
    public Fading create(ParameterValues values) {
      return maker.apply(values);
    }
  }
}
