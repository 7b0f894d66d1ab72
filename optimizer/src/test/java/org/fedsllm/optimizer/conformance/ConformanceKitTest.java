package org.fedsllm.optimizer.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ListAssert;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.junit.jupiter.api.Test;

class ConformanceKitTest {
  private static final OptimizerCatalog BUILT_IN =
      OptimizerCatalog.discovered(ConformanceKitTest.class.getClassLoader());
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(2), Duration.ofMinutes(1));
  private static final double SAME = 1e-9;

  @Test
  void theExactOptimizerHasNoGapWhereNoDesignIsToBeChosen() {
    List<StandardProblem> plain = new ArrayList<>(StandardProblems.regular());
    plain.addAll(StandardProblems.edges());
    ConformanceReport report = kit(plain).check(BUILT_IN.require("fedsllm-exact"));

    assertThat(report.measurements()).allMatch(one -> Math.abs(one.relativeGap()) <= SAME);
  }

  @Test
  void aCheckThatIsGivenUpSaysNothing() {
    List<String> tried = new ArrayList<>();
    KitMonitor impatient =
        new KitMonitor() {
          @Override
          public boolean cancelled() {
            return tried.size() >= 2;
          }

          @Override
          public void trying(double fraction, String what) {
            assertThat(fraction).isBetween(0.0, 1.0);
            tried.add(what);
          }
        };

    assertThat(kit(StandardProblems.all()).check(BUILT_IN.require("equal-bandwidth"), impatient))
        .isEmpty();
    assertThat(tried)
        .containsExactly(
            StandardProblems.all().get(0).name(), StandardProblems.all().get(1).name());
  }

  @Test
  void anOptimizerInTheMiddleOfASolveHearsThatTheCheckIsGivenUp() {
    AtomicBoolean givenUp = new AtomicBoolean();
    DelayOptimizer untilCancelled =
        (problem, settings, monitor) -> {
          givenUp.set(true);
          while (!monitor.cancelled()) {
            Thread.onSpinWait();
          }
          return OptimizationResult.without(SolveStatus.CANCELLED, new SolveInfo(0, "cancelled"));
        };
    KitMonitor monitor =
        new KitMonitor() {
          @Override
          public boolean cancelled() {
            return givenUp.get();
          }

          @Override
          public void trying(double fraction, String what) {
            assertThat(what).isNotBlank();
          }
        };

    assertThat(kit(StandardProblems.all()).check(provider(List.of(), untilCancelled), monitor))
        .isEmpty();
  }

  @Test
  void theWorstProblemHasTheLargestGap() {
    ConformanceReport report =
        kit(StandardProblems.all()).check(BUILT_IN.require("equal-bandwidth"));
    double worst = report.worst().orElseThrow().relativeGap();

    assertThat(report.measurements()).allMatch(one -> one.relativeGap() <= worst);
    assertThat(report.measurements().stream().filter(one -> one.relativeGap() <= median(report)))
        .hasSizeGreaterThanOrEqualTo(report.measurements().size() / 2);
    assertThat(median(report)).isPositive().isLessThan(worst);
  }

  private static double median(ConformanceReport report) {
    return report.medianGap().orElseThrow();
  }

  @Test
  void namesTheProblemThatIsNotAnswered() {
    assertBroken(Promise.ANSWERS, (problem, settings, monitor) -> null)
        .containsExactly(
            "K2-separate-iteration: FAILED: it returned nothing. Its optimize method must return a"
                + " result.");
  }

  @Test
  void findsOutWhoRemembers() {
    AtomicInteger calls = new AtomicInteger();
    assertBroken(
            Promise.REPEATS,
            (problem, settings, monitor) ->
                solved(Allocation.equalShares(problem, 0.5 / calls.incrementAndGet()), problem))
        .singleElement()
        .asString()
        .startsWith("K2-separate-iteration: ")
        .endsWith("Maybe it draws without a seed, or remembers an earlier problem.");
  }

  @Test
  void findsOutWhoFavoursTheFirstClient() {
    assertBroken(
            Promise.IGNORES_ORDER,
            (problem, settings, monitor) -> {
              double[] unequal = {9e6, 1e6};
              return solved(new Allocation(0.5, unequal, unequal), problem);
            })
        .singleElement()
        .asString()
        .contains("with the clients reversed");
  }

  @Test
  void findsOutWhoGoesOnAfterACancel() {
    assertBroken(
            Promise.STOPS,
            (problem, settings, monitor) -> {
              for (int i = 1; i <= 100; i++) {
                monitor.report(new SolveProgress(i, 1, Double.NaN));
              }
              return solved(Allocation.equalShares(problem, 0.5), problem);
            })
        .first()
        .asString()
        .contains("iterations. Ask the monitor once an iteration.");
  }

  @Test
  void findsOutWhoTakesAnyValue() {
    OptimizerProvider careless =
        provider(
            List.of(new Parameter.Whole("steps", "Steps", "How many.", "", 1, 9, 5)),
            (problem, settings, monitor) -> solved(Allocation.equalShares(problem, 0.5), problem));

    assertThat(faults(kit(one()).check(careless), Promise.KEEPS_BOUNDS))
        .contains(
            "steps = 0 is outside its range and was not refused. Read it with settings.get(…).");
  }

  @Test
  void aHangIsReportedAndEndsTheTrial() {
    Watchdog hasty =
        new Watchdog(Thread::new, new GuardLimits(Duration.ofMillis(200), Duration.ofMillis(100)));
    ConformanceKit kit =
        new ConformanceKit(one(), BUILT_IN.require("fedsllm-exact").create(), hasty);

    ConformanceReport report =
        kit.check(
            provider(
                List.of(),
                (problem, settings, monitor) -> {
                  while (true) {
                    Thread.onSpinWait();
                  }
                }));

    assertThat(report.passed()).isFalse();
    assertThat(faults(report, Promise.ANSWERS)).singleElement().asString().contains("abandoned");
  }

  @Test
  void aParameterThatMakesItDeafIsNamedOnce() {
    Parameter.Whole steps = new Parameter.Whole("steps", "Steps", "How many.", "", 1, 9, 5);
    OptimizerProvider deaf =
        provider(
            List.of(steps),
            (problem, settings, monitor) -> {
              settings.checkedAgainst(List.of(steps));
              while (settings.get(steps) == 9) {
                Thread.onSpinWait();
              }
              return solved(Allocation.equalShares(problem, 0.5), problem);
            });
    Watchdog hasty =
        new Watchdog(Thread::new, new GuardLimits(Duration.ofMinutes(1), Duration.ofSeconds(1)));
    ConformanceKit kit =
        new ConformanceKit(one(), BUILT_IN.require("fedsllm-exact").create(), hasty);

    assertThat(faults(kit.check(deaf), Promise.KEEPS_BOUNDS))
        .containsExactly("steps = 9: it did not stop within 1 s of the cancel and was abandoned.");
  }

  @Test
  void theReportReadsAsTextAndAsJson() throws IOException {
    ConformanceReport report = kit(one()).check(BUILT_IN.require("equal-bandwidth"));

    assertThat(report.toText())
        .startsWith("equal-bandwidth (Equal bandwidth) on optimizer API 1.0: conforms\n")
        .contains("  kept       the same problem twice gives the same plan\n")
        .contains("  K2-separate-iteration       2 ");
    JsonNode json = new ObjectMapper().readTree(report.toJson());
    assertThat(json.path("passed").asBoolean()).isTrue();
    assertThat(json.path("measurements").get(0).path("problem").asText())
        .isEqualTo("K2-separate-iteration");
    assertThat(json.path("measurements").get(0).path("relativeGap").isNumber()).isTrue();
  }

  private static ListAssert<String> assertBroken(Promise promise, DelayOptimizer optimizer) {
    ConformanceReport report = kit(one()).check(provider(List.of(), optimizer));
    assertThat(report.passed()).isFalse();
    return assertThat(faults(report, promise));
  }

  private static List<String> faults(ConformanceReport report, Promise promise) {
    return report.promises().stream()
        .filter(result -> result.promise() == promise)
        .findFirst()
        .orElseThrow()
        .faults();
  }

  private static ConformanceKit kit(List<StandardProblem> problems) {
    return new ConformanceKit(
        problems, BUILT_IN.require("fedsllm-exact").create(), new Watchdog(Thread::new, PATIENT));
  }

  private static List<StandardProblem> one() {
    return StandardProblems.all().stream()
        .filter(problem -> problem.name().equals("K2-separate-iteration"))
        .toList();
  }

  private static OptimizationResult solved(Allocation allocation, DelayProblem problem) {
    return OptimizationResult.of(
        SolveStatus.SOLVED, FrequencyDivisionPlan.of(problem, allocation), new SolveInfo(1, ""));
  }

  private static OptimizerProvider provider(List<Parameter> parameters, DelayOptimizer optimizer) {
    return new OptimizerProvider() {
      @Override
      public String id() {
        return "under-test";
      }

      @Override
      public String name() {
        return "Under test";
      }

      @Override
      public String description() {
        return "For this test.";
      }

      @Override
      public String reference() {
        return "";
      }

      @Override
      public List<Parameter> parameters() {
        return parameters;
      }

      @Override
      public DelayOptimizer create() {
        return optimizer;
      }
    };
  }
}
