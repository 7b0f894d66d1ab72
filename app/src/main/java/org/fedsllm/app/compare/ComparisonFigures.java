package org.fedsllm.app.compare;

import java.util.List;
import java.util.function.Function;
import org.fedsllm.app.charts.IntervalFigure;
import org.fedsllm.app.charts.IntervalSeries;
import org.fedsllm.app.run.NamedFigure;

/** The figures of a comparison. */
final class ComparisonFigures {
  private ComparisonFigures() {}

  static List<NamedFigure> of(List<SummaryRow> rows) {
    return List.of(
        new NamedFigure(
            "perplexity",
            IntervalFigure.of(
                "Perplexity by algorithm",
                "perplexity of held-out text after the last round (mean and 95 % interval)",
                series(rows, SummaryRow::perplexity))),
        new NamedFigure(
            "difference",
            IntervalFigure.of(
                "Perplexity against the first algorithm",
                "perplexity less that of %s on the same seed (mean and 95 %% interval)"
                    .formatted(rows.get(0).algorithm()),
                series(rows, SummaryRow::difference))));
  }

  private static List<IntervalSeries> series(
      List<SummaryRow> rows, Function<SummaryRow, MeanInterval> value) {
    return rows.stream()
        .map(SummaryRow::partition)
        .distinct()
        .map(partition -> new IntervalSeries(partition, points(partition, rows, value)))
        .toList();
  }

  private static List<IntervalSeries.Point> points(
      String partition, List<SummaryRow> rows, Function<SummaryRow, MeanInterval> value) {
    return rows.stream()
        .filter(row -> row.partition().equals(partition))
        .map(
            row -> {
              MeanInterval mean = value.apply(row);
              return new IntervalSeries.Point(row.algorithm(), mean.mean(), mean.halfWidth());
            })
        .toList();
  }
}
