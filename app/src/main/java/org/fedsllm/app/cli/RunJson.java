package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;

/** What trainings came to, for programs; words of enumerations are those of the run's record. */
final class RunJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RunJson() {}

  static ArrayNode of(List<PlanRun> runs) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    runs.forEach(run -> array.add(of(run)));
    return array;
  }

  private static ObjectNode of(PlanRun run) {
    LinkBytes bytes =
        run.rounds().stream().map(RoundRecord::bytes).reduce(LinkBytes.NONE, LinkBytes::plus);
    ObjectNode node = Json.object().put("plan", run.plan());
    node.set("origin", MAPPER.valueToTree(run.origin()));
    node.put("end", end(run));
    node.put("localIterations", run.localIterations());
    node.put("rounds", run.last().round());
    Json.put(node, "initialPerplexity", run.first().perplexity());
    Json.put(node, "finalPerplexity", run.last().perplexity());
    Json.put(node, "simulatedS", run.last().simulatedS());
    Json.put(node, "wallS", run.last().wallS());
    return node.put("bytes", bytes.total());
  }

  /** How a training ended, in the record's word. */
  static String end(PlanRun run) {
    return MAPPER.convertValue(run.end(), String.class);
  }
}
