package org.fedsllm.app.compare;

import java.util.List;
import java.util.Locale;
import org.fedsllm.app.charts.FigureTable;
import org.fedsllm.model.run.LinkBytes;

/** The rows of a comparison in full precision. */
final class RowTable {
  private RowTable() {}

  private static final List<String> COLUMNS =
      List.of(
          "algorithm",
          "partition",
          "seed",
          "rounds",
          "local iterations",
          "held-out perplexity before training",
          "held-out perplexity",
          "activations up [byte]",
          "labels up [byte]",
          "output gradients up [byte]",
          "gradients down [byte]",
          "outputs down [byte]",
          "adapters up [byte]",
          "adapters down [byte]",
          "simulated time [s]",
          "simulated time of equal bandwidth [s]",
          "wall time [s]",
          "end");

  static FigureTable of(List<ComparisonRow> rows) {
    return new FigureTable(COLUMNS, rows.stream().map(RowTable::cells).toList());
  }

  private static List<Object> cells(ComparisonRow row) {
    LinkBytes bytes = row.bytes();
    return List.of(
        row.algorithm(),
        row.partition(),
        row.seed(),
        row.rounds(),
        row.localIterations(),
        row.startPerplexity(),
        row.perplexity(),
        bytes.activationsUp(),
        bytes.labelsUp(),
        bytes.outputGradientsUp(),
        bytes.gradientsDown(),
        bytes.outputsDown(),
        bytes.adaptersUp(),
        bytes.adaptersDown(),
        row.simulatedS(),
        row.equalBandwidthS(),
        row.wallS(),
        row.end().name().toLowerCase(Locale.ROOT));
  }
}
