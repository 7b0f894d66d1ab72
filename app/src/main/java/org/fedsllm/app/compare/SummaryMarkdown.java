package org.fedsllm.app.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The summary of a comparison for people: one Markdown table for each partition. */
public final class SummaryMarkdown {
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final double ROUNDING = 1e-9;

  private static final String HEAD =
      """
      | algorithm | seeds | perplexity | against the first | main server up [MB] | down [MB] | adapters up [MB] | down [MB] | simulated [s] | equal bandwidth [s] |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private SummaryMarkdown() {}

  /** Of {@code rows}, which come partition by partition. */
  public static String of(List<SummaryRow> rows) {
    return rows.stream()
        .map(SummaryRow::partition)
        .distinct()
        .map(partition -> table(partition, ofPartition(partition, rows)))
        .collect(Collectors.joining("\n"));
  }

  private static List<SummaryRow> ofPartition(String partition, List<SummaryRow> rows) {
    return rows.stream().filter(row -> row.partition().equals(partition)).toList();
  }

  private static String table(String partition, List<SummaryRow> rows) {
    MeanInterval start = rows.get(0).startPerplexity();
    return "**%s** (before training %s)\n\n".formatted(partition, number(start))
        + HEAD
        + rows.stream().map(SummaryMarkdown::line).collect(Collectors.joining());
  }

  private static String line(SummaryRow row) {
    return "| `%s` | %d | %s%s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            row.algorithm(),
            row.perplexity().samples(),
            number(row.perplexity()),
            row.stopped() == 0 ? "" : " (%d more diverged)".formatted(row.stopped()),
            signed(row.difference()),
            megabytes(row.mainUpBytes()),
            megabytes(row.mainDownBytes()),
            megabytes(row.adaptersUpBytes()),
            megabytes(row.adaptersDownBytes()),
            number(row.simulatedS()),
            number(row.equalBandwidthS()));
  }

  private static String megabytes(MeanInterval bytes) {
    return decimals(bytes.mean() / BYTES_PER_MEGABYTE);
  }

  /** With its interval, where there is one that is not nothing. */
  private static String number(MeanInterval value) {
    boolean spread = value.halfWidth() > ROUNDING * Math.abs(value.mean());
    return decimals(value.mean()) + (spread ? " ± " + decimals(value.halfWidth()) : "");
  }

  private static String signed(MeanInterval value) {
    return (value.mean() > 0 ? "+" : "") + number(value);
  }

  private static String decimals(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.2f", value).replace("-0.00", "0.00").replace('-', '−')
        : "–";
  }
}
