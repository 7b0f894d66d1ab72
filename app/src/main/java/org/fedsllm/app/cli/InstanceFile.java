package org.fedsllm.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;

/**
 * Reads delay problems: {@code {"instances": [{"name", "regime", "schedule", "a", "v", "clients",
 * "bandwidthHz"}]}}. What else stands there, such as a reference optimum, is ignored.
 */
final class InstanceFile {
  private static final Set<String> REGIMES = Set.of("separate", "pooled", "shared");
  private static final Set<String> SCHEDULES = Set.of("iteration", "round");

  private InstanceFile() {}

  static List<Instance> read(Path file) throws IOException {
    JsonNode instances = tree(file).path("instances");
    if (!instances.isArray()) {
      throw new IllegalArgumentException(
          "%s has no list \"instances\". Give it one with an object for each problem."
              .formatted(file));
    }
    List<Instance> read = new ArrayList<>();
    for (int i = 0; i < instances.size(); i++) {
      JsonNode node = instances.get(i);
      String name = node.path("name").asText("instance " + (i + 1));
      try {
        read.add(new Instance(name, problem(node)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, instance %s: %s".formatted(file, name, e.getMessage()), e);
      }
    }
    return List.copyOf(read);
  }

  private static JsonNode tree(Path file) throws IOException {
    try {
      return new ObjectMapper().readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ". Check the path.", e);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s, line %d: %s. A JSON document was expected."
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
  }

  private static DelayProblem problem(JsonNode node) {
    ConvergenceModel convergence = new ConvergenceModel(number(node, "a"), number(node, "v"));
    Schedule schedule =
        Schedule.valueOf(word(node, "schedule", SCHEDULES).toUpperCase(Locale.ROOT));
    return new DelayProblem(convergence, schedule, band(node), clients(node.path("clients")));
  }

  private static BandPlan band(JsonNode node) {
    JsonNode bandwidth = node.path("bandwidthHz");
    return switch (word(node, "regime", REGIMES)) {
      case "separate" ->
          new BandPlan.Separate(number(bandwidth, "main"), number(bandwidth, "federated"));
      case "pooled" -> new BandPlan.Pooled(number(bandwidth, "total"));
      default -> new BandPlan.Shared(number(bandwidth, "total"));
    };
  }

  private static ClientLoads clients(JsonNode nodes) {
    ClientLoads.Builder loads = ClientLoads.builder(nodes.size());
    for (int k = 0; k < nodes.size(); k++) {
      JsonNode client = nodes.get(k);
      loads
          .compute(k, number(client, "computePerIterationS"), 0)
          .mainLink(k, number(client, "activationBits"), number(client, "mainSnrBandwidthHz"))
          .federatedLink(
              k, number(client, "adapterBits"), number(client, "federatedSnrBandwidthHz"));
    }
    return loads.build();
  }

  private static double number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(
          "The %s (%s) must be a number. Add it."
              .formatted(field, value.isMissingNode() ? "missing" : value));
    }
    return value.asDouble();
  }

  private static String word(JsonNode node, String field, Set<String> known) {
    String value = node.path(field).asText("missing");
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          "The %s (%s) must be one of %s."
              .formatted(field, value, known.stream().sorted().toList()));
    }
    return value;
  }
}
