package org.fedsllm.optimizer.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;

/** One of the 48 reference instances with its optimum. */
public record GoldenInstance(
    String name,
    DelayProblem problem,
    double optimalDelayS,
    double optimalLocalAccuracy,
    double equalBandwidthHalfAccuracyDelayS) {

  /** All instances of {@code golden/fedsllm-optima.json}. */
  public static List<GoldenInstance> all() {
    List<GoldenInstance> instances = new ArrayList<>();
    read("fedsllm-optima.json").get("instances").forEach(node -> instances.add(of(node)));
    return instances;
  }

  static JsonNode read(String file) {
    try (InputStream in = GoldenInstance.class.getResourceAsStream("/golden/" + file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The test resource golden/" + file + " is unreadable.", e);
    }
  }

  private static GoldenInstance of(JsonNode node) {
    JsonNode optimum = node.get("optimum");
    DelayProblem problem =
        new DelayProblem(
            new ConvergenceModel(node.get("a").asDouble(), node.get("v").asDouble()),
            Schedule.valueOf(node.get("schedule").asText().toUpperCase(Locale.ROOT)),
            band(node.get("regime").asText(), node.get("bandwidthHz")),
            clients(node.get("clients")));
    return new GoldenInstance(
        node.get("name").asText(),
        problem,
        optimum.get("totalDelayS").asDouble(),
        optimum.get("localAccuracy").asDouble(),
        node.get("equalBandwidthHalfAccuracyDelayS").asDouble());
  }

  private static BandPlan band(String regime, JsonNode hz) {
    return switch (regime) {
      case "separate" ->
          new BandPlan.Separate(hz.get("main").asDouble(), hz.get("federated").asDouble());
      case "pooled" -> new BandPlan.Pooled(hz.get("total").asDouble());
      case "shared" -> new BandPlan.Shared(hz.get("total").asDouble());
      default -> throw new IllegalArgumentException("Unknown regime " + regime);
    };
  }

  private static ClientLoads clients(JsonNode nodes) {
    ClientLoads.Builder builder = ClientLoads.builder(nodes.size());
    for (int k = 0; k < nodes.size(); k++) {
      JsonNode client = nodes.get(k);
      builder
          .compute(k, client.get("computePerIterationS").asDouble(), 0)
          .mainLink(
              k,
              client.get("activationBits").asDouble(),
              client.get("mainSnrBandwidthHz").asDouble())
          .federatedLink(
              k,
              client.get("adapterBits").asDouble(),
              client.get("federatedSnrBandwidthHz").asDouble());
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return name;
  }
}
