package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.fedsllm.app.compare.ComparisonFolder;
import org.fedsllm.app.compare.ComparisonMonitor;
import org.fedsllm.app.compare.ComparisonRow;
import org.fedsllm.app.compare.MeanInterval;
import org.fedsllm.app.compare.SummaryMarkdown;
import org.fedsllm.app.compare.SummaryRow;
import org.fedsllm.app.compare.UnitResult;

/** Tells how a comparison goes on, and what it came to. */
final class ComparisonReport implements ComparisonMonitor {
  private static final double SECONDS_PER_MINUTE = 60;

  private final PrintWriter err;

  ComparisonReport(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void begins(int units, int missing, double estimatedS) {
    err.printf(
        Locale.ROOT,
        "%d trainings, %d of them to do: about %s%n",
        units,
        missing,
        duration(estimatedS));
  }

  @Override
  public void finished(int done, int missing, ComparisonRow row, double leftS) {
    err.printf(
        Locale.ROOT,
        "%d/%d  %s %s seed %d: perplexity %.2f → %.2f, simulated %.2f s (equal bandwidth %.2f s); about %s left%n",
        done,
        missing,
        row.algorithm(),
        row.partition(),
        row.seed(),
        row.startPerplexity(),
        row.perplexity(),
        row.simulatedS(),
        row.equalBandwidthS(),
        duration(leftS));
  }

  private static String duration(double seconds) {
    return seconds < SECONDS_PER_MINUTE
        ? Math.round(seconds) + " s"
        : Math.round(seconds / SECONDS_PER_MINUTE) + " min";
  }

  static String text(List<UnitResult> results, ComparisonFolder folder) {
    return SummaryMarkdown.of(SummaryRow.of(rows(results))) + "\nkept in " + folder.path();
  }

  static String json(List<UnitResult> results) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode node = Json.object();
    node.set("rows", mapper.valueToTree(rows(results)));
    ArrayNode summary = node.putArray("summary");
    SummaryRow.of(rows(results)).forEach(row -> summary.add(json(row)));
    return Json.text(node);
  }

  private static ObjectNode json(SummaryRow row) {
    ObjectNode node =
        Json.object()
            .put("algorithm", row.algorithm())
            .put("partition", row.partition())
            .put("finished", row.perplexity().samples())
            .put("diverged", row.stopped());
    node.set("startPerplexity", json(row.startPerplexity()));
    node.set("perplexity", json(row.perplexity()));
    node.set("differenceToFirst", json(row.difference()));
    Json.put(node, "mainUpBytes", row.mainUpBytes().mean());
    Json.put(node, "mainDownBytes", row.mainDownBytes().mean());
    Json.put(node, "adaptersUpBytes", row.adaptersUpBytes().mean());
    Json.put(node, "adaptersDownBytes", row.adaptersDownBytes().mean());
    node.set("simulatedS", json(row.simulatedS()));
    node.set("equalBandwidthS", json(row.equalBandwidthS()));
    return node;
  }

  private static ObjectNode json(MeanInterval value) {
    return Json.put(
        Json.put(Json.object(), "mean", value.mean()), "halfWidth95", value.halfWidth());
  }

  private static List<ComparisonRow> rows(List<UnitResult> results) {
    return results.stream().map(UnitResult::row).toList();
  }
}
