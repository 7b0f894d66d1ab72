package org.fedsllm.app.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.optimizer.ApiVersion;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.Measurement;
import org.fedsllm.optimizer.conformance.Promise;
import org.fedsllm.optimizer.conformance.PromiseResult;
import org.fedsllm.optimizer.conformance.PromiseResult.Verdict;
import org.junit.jupiter.api.Test;

class ReportWordsTest {

  @Test
  void brokenPromisesAreCounted() {
    assertThat(ReportWords.verdict(report(Verdict.KEPT, List.of()))).isEqualTo("Mine conforms");
    assertThat(ReportWords.verdict(report(Verdict.BROKEN, List.of())))
        .isEqualTo("Mine breaks 1 of 2 promises");
  }

  @Test
  void gapAndTimeNameTheWorstProblem() {
    ConformanceReport report =
        report(
            Verdict.KEPT,
            List.of(
                new Measurement("small", 2, SolveStatus.SOLVED, 10, 10, 0.002),
                new Measurement("middle", 5, SolveStatus.SOLVED, 11, 10, 0.5),
                new Measurement("large", 50, SolveStatus.SOLVED, 15, 10, 0.03)));

    assertThat(ReportWords.gaps(report)).isEqualTo("median 10 %, worst 50 % (large)");
    assertThat(ReportWords.times(report)).isEqualTo("median 30 ms, longest 500 ms (middle)");
  }

  @Test
  void aGapSaysNoMoreThanIsKnown() {
    assertThat(ReportWords.gap(1e-12)).isEqualTo("0 %");
    assertThat(ReportWords.gap(1e-5)).isEqualTo("< 0.05 %");
    assertThat(ReportWords.gap(0.0123)).isEqualTo("1.2 %");
    assertThat(ReportWords.gap(Double.POSITIVE_INFINITY)).isEqualTo("no plan");
  }

  @Test
  void manyFaultsAreCutShort() {
    List<String> faults = IntStream.range(0, 9).mapToObj(i -> "fault " + i).toList();

    assertThat(ReportWords.remarks(new PromiseResult(Promise.ANSWERS, Verdict.BROKEN, faults)))
        .containsExactly("fault 0", "fault 1", "fault 2", "and 6 more");
  }

  private static ConformanceReport report(Verdict verdict, List<Measurement> measurements) {
    return new ConformanceReport(
        "mine",
        "Mine",
        ApiVersion.CURRENT,
        List.of(
            new PromiseResult(Promise.ANSWERS, Verdict.KEPT, List.of()),
            new PromiseResult(Promise.REPEATS, verdict, List.of())),
        measurements);
  }
}
