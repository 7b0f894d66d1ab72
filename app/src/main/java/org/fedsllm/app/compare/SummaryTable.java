package org.fedsllm.app.compare;

import java.util.List;
import org.fedsllm.app.charts.FigureTable;

/** The summary of a comparison for programs, in SI units and full precision. */
final class SummaryTable {
  private static final List<String> COLUMNS =
      List.of(
          "partition",
          "algorithm",
          "finished",
          "diverged",
          "held-out perplexity before training",
          "held-out perplexity",
          "held-out perplexity ±",
          "difference to the first algorithm",
          "difference to the first algorithm ±",
          "main server up [byte]",
          "main server down [byte]",
          "adapters up [byte]",
          "adapters down [byte]",
          "simulated time [s]",
          "simulated time ± [s]",
          "simulated time of equal bandwidth [s]",
          "simulated time of equal bandwidth ± [s]");

  private SummaryTable() {}

  static FigureTable of(List<SummaryRow> rows) {
    return new FigureTable(COLUMNS, rows.stream().map(SummaryTable::cells).toList());
  }

  private static List<Object> cells(SummaryRow row) {
    return List.of(
        row.partition(),
        row.algorithm(),
        row.perplexity().samples(),
        row.stopped(),
        cell(row.startPerplexity().mean()),
        cell(row.perplexity().mean()),
        cell(row.perplexity().halfWidth()),
        cell(row.difference().mean()),
        cell(row.difference().halfWidth()),
        cell(row.mainUpBytes().mean()),
        cell(row.mainDownBytes().mean()),
        cell(row.adaptersUpBytes().mean()),
        cell(row.adaptersDownBytes().mean()),
        cell(row.simulatedS().mean()),
        cell(row.simulatedS().halfWidth()),
        cell(row.equalBandwidthS().mean()),
        cell(row.equalBandwidthS().halfWidth()));
  }

  /** What is not known is left empty. */
  private static Object cell(double value) {
    return Double.isFinite(value) ? value : "";
  }
}
