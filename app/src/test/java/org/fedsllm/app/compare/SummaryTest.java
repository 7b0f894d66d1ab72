package org.fedsllm.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun.End;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final double ROUNDING = 1e-12;
  private static final LinkBytes BYTES = new LinkBytes(2_000_000, 0, 1_000_000, 3_000_000, 40_000);

  @Test
  void rowsOfAllSeedsBecomeOne() {
    List<SummaryRow> summary =
        SummaryRow.of(
            List.of(
                row("flora", "iid", 1, 20, End.FINISHED),
                row("flora", "byDomain", 1, 30, End.FINISHED),
                row("uShape", "iid", 1, 25, End.FINISHED),
                row("flora", "iid", 2, 22, End.FINISHED)));

    assertThat(summary).extracting(SummaryRow::partition).containsExactly("iid", "iid", "byDomain");
    assertThat(summary)
        .extracting(SummaryRow::algorithm)
        .containsExactly("flora", "uShape", "flora");
    SummaryRow flora = summary.get(0);
    assertThat(flora.perplexity()).isEqualTo(MeanInterval.of(20, 22));
    assertThat(flora.adaptersDownBytes().mean()).isCloseTo(40_000, within(ROUNDING));
  }

  @Test
  void whatDivergedIsCountedAndInNoMean() {
    List<SummaryRow> summary =
        SummaryRow.of(
            List.of(
                row("flora", "iid", 1, 20, End.FINISHED),
                row("flora", "iid", 2, 9000, End.DIVERGED)));

    assertThat(summary.get(0).perplexity().mean()).isEqualTo(20);
    assertThat(summary.get(0).stopped()).isEqualTo(1);
    assertThat(SummaryMarkdown.of(summary)).contains("20.00 (1 more diverged)");
  }

  @Test
  void differenceIsTakenSeedBySeed() {
    List<SummaryRow> summary =
        SummaryRow.of(
            List.of(
                row("flora", "iid", 1, 20, End.FINISHED),
                row("uShape", "iid", 1, 21, End.FINISHED),
                row("flora", "iid", 2, 40, End.FINISHED),
                row("uShape", "iid", 2, 41, End.FINISHED),
                row("uShape", "iid", 3, 90, End.FINISHED)));

    assertThat(summary.get(0).difference()).isEqualTo(new MeanInterval(0, 0, 2));
    assertThat(summary.get(1).difference()).isEqualTo(new MeanInterval(1, 0, 2));
    assertThat(SummaryMarkdown.of(summary)).contains("| +1.00 |");
  }

  @Test
  void tableForPeopleShowsIntervalsWhereThereAreSome() {
    String text =
        SummaryMarkdown.of(
            SummaryRow.of(
                List.of(
                    row("flora", "iid", 1, 9, End.FINISHED),
                    row("flora", "iid", 2, 10, End.FINISHED),
                    row("flora", "iid", 3, 11, End.FINISHED))));

    assertThat(text).contains("**iid** (before training 50.00)");
    assertThat(text)
        .contains(
            "| `flora` | 3 | 10.00 ± 2.48 | 0.00 | 2.00 | 1.00 | 3.00 | 0.04 | 5.00 | 6.00 |");
  }

  @Test
  void tableForProgramsHasEveryColumn() {
    String csv =
        SummaryTable.of(SummaryRow.of(List.of(row("flora", "iid", 1, 9, End.FINISHED)))).toCsv();

    assertThat(csv.lines().toList().get(1))
        .isEqualTo("iid,flora,1,0,50.0,9.0,,0.0,,2000000.0,1000000.0,3000000.0,40000.0,5.0,,6.0,");
  }

  static ComparisonRow row(
      String algorithm, String partition, long seed, double perplexity, End end) {
    return new ComparisonRow(
        algorithm, partition, seed, 10, 2, 50, perplexity, BYTES, 5, 6, 0.25, end);
  }
}
