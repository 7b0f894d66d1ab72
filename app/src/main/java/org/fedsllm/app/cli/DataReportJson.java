package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fedsllm.training.data.ClientReport;
import org.fedsllm.training.data.DataReport;
import org.fedsllm.training.data.RowReport;
import org.fedsllm.training.data.TokenLengths;

/** A report of data for programs. */
final class DataReportJson {
  private DataReportJson() {}

  static ObjectNode of(DataReport report) {
    ObjectNode node = Json.object().put("sequenceLength", report.sequenceLength());
    node.put("heldOutRows", report.heldOutRows());
    node.put("repeatedHeldOutRows", report.repeatedHeldOutRows());
    node.set("total", of(report.total()));
    ArrayNode clients = node.putArray("clients");
    report.clients().forEach(client -> clients.add(of(client)));
    return node;
  }

  private static ObjectNode of(ClientReport client) {
    ObjectNode node = Json.object().put("client", client.clientId());
    client.sources().forEach(node.putArray("sources")::add);
    node.put("trainingSequences", client.trainingSequences());
    node.put("heldOutSequences", client.heldOutSequences());
    node.set("rows", of(client.rows()));
    return node;
  }

  private static ObjectNode of(RowReport rows) {
    ObjectNode node = Json.object().put("read", rows.read()).put("kept", rows.kept());
    ObjectNode dropped = node.putObject("dropped");
    rows.dropped().forEach((reason, count) -> dropped.put(reason.words(), count));
    node.put("truncated", rows.truncated());
    TokenLengths lengths = rows.lengths();
    node.putObject("tokensOfARow")
        .put("min", lengths.min())
        .put("median", lengths.median())
        .put("p95", lengths.p95())
        .put("max", lengths.max());
    node.put("tokens", rows.tokens());
    node.put("sequences", rows.sequences());
    Json.put(node, "fill", rows.fill());
    ObjectNode labels = node.putObject("labels");
    rows.labels().forEach(labels::put);
    return node;
  }
}
