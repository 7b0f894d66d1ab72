package org.fedsllm.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedsllm.training.data.ClientReport;
import org.fedsllm.training.data.DataReport;
import org.fedsllm.training.data.RowReport;
import org.fedsllm.training.data.TokenLengths;

/** A report of data for people. */
final class DataReportText {
  /** Labels that a client's line names. */
  private static final int LABELS = 4;

  private DataReportText() {}

  static String of(DataReport report) {
    RowReport total = report.total();
    TokenLengths lengths = total.lengths();
    String dropped = total.dropped().isEmpty() ? "" : " (" + total.droppedInWords() + ")";
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "rows       %d read, %d kept, %d dropped%s",
            total.read(), total.kept(), total.read() - total.kept(), dropped));
    lines.add(
        line(
            "tokens     a row: min %d, median %d, p95 %d, max %d; %d rows truncated",
            lengths.min(), lengths.median(), lengths.p95(), lengths.max(), total.truncated()));
    lines.add(
        line(
            "sequences  %d of %d tokens, %.1f %% filled",
            total.sequences(), report.sequenceLength(), 100 * total.fill()));
    lines.add(
        line(
            "held out   %d rows, %d of them with a prompt that is trained on too",
            report.heldOutRows(), report.repeatedHeldOutRows()));
    lines.add("");
    lines.add(
        line(
            "%-10s %7s %9s %6s %9s %8s  %s",
            "client", "rows", "tokens", "fill", "training", "held out", "labels"));
    report.clients().forEach(client -> lines.add(of(client)));
    return String.join(System.lineSeparator(), lines);
  }

  private static String of(ClientReport client) {
    RowReport rows = client.rows();
    return line(
        "%-10s %7d %9d %5.0f%% %9d %8d  %s",
        client.clientId(),
        rows.kept(),
        rows.tokens(),
        100 * rows.fill(),
        client.trainingSequences(),
        client.heldOutSequences(),
        labels(rows.labels()));
  }

  /** The most frequent ones first. */
  private static String labels(Map<String, Integer> labels) {
    String first =
        labels.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(LABELS)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return labels.size() > LABELS ? first + ", … " + labels.size() + " labels" : first;
  }

  private static String line(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
