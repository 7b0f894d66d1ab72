package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.fedsllm.app.split.SplitSides;
import org.fedsllm.app.split.SplitSweep;
import org.fedsllm.app.split.SplitSweep.Point;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.preflight.SplitMemory;

/**
 * Every split of a model: its delay, and what stands on either side.
 *
 * @param own the project's split layer
 */
record SplitTable(String project, int own, SplitSweep sweep, List<SplitSides> sides) {
  private static final String ROW = "%-5s %12s %12s %11s %11s %11s %11s";
  private static final double MEBI = 1 << 20;
  private static final double GIGA = 1e9;

  static SplitTable of(Project project, TransformerWorkload model, SplitSweep sweep) {
    List<SplitSides> sides =
        sweep.points().stream()
            .map(point -> SplitSides.of(project, model.withSplitLayer(point.splitLayer())))
            .toList();
    return new SplitTable(project.name(), model.splitLayer(), sweep, sides);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(ROW.formatted("", "", "unoptimised", "client", "server", "client", "server"));
    text.append('\n');
    text.append(ROW.formatted("split", "T [s]", "T [s]", "[GFLOP]", "[GFLOP]", "[MiB]", "[MiB]"));
    for (int i = 0; i < sides.size(); i++) {
      text.append('\n').append(row(sweep.points().get(i), sides.get(i)));
    }
    SplitSides any = sides.get(0);
    text.append(
        String.format(
            Locale.ROOT,
            "%nOne iteration sends %.0f bit up and %.0f bit down, one round %.0f bit of adapters.",
            own(any).activationBits(),
            own(any).gradientBits(),
            own(any).adapterBits()));
    sweep
        .best()
        .ifPresent(
            best ->
                text.append(
                    "%nThe least delay is at split %d, by %s."
                        .formatted(best.splitLayer(), sweep.optimizerName())));
    return text.toString();
  }

  /** The sides of the project's own split. */
  private SplitSides own(SplitSides otherwise) {
    return sides.stream()
        .filter(side -> side.client().blocks() == own)
        .findFirst()
        .orElse(otherwise);
  }

  private String row(Point point, SplitSides at) {
    return ROW.formatted(
        point.splitLayer() + (point.splitLayer() == own ? "*" : ""),
        number("%.4f", point.planDelayS()),
        number("%.4f", point.unoptimisedDelayS()),
        number("%.4f", at.client().flops() / GIGA),
        number("%.4f", at.server().flops() / GIGA),
        number("%.2f", at.memory().client().totalBytes() / MEBI),
        number("%.2f", at.memory().server().totalBytes() / MEBI));
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
  }

  ObjectNode json() {
    ObjectNode node = Json.object().put("project", project).put("splitLayer", own);
    node.put("optimizer", sweep.optimizerName());
    sweep.best().ifPresent(best -> node.put("bestSplitLayer", best.splitLayer()));
    ArrayNode splits = node.putArray("splits");
    for (int i = 0; i < sides.size(); i++) {
      splits.add(json(sweep.points().get(i), sides.get(i)));
    }
    return node;
  }

  private static ObjectNode json(Point point, SplitSides at) {
    ObjectNode node = Json.object().put("splitLayer", point.splitLayer());
    Json.put(node, "planDelayS", point.planDelayS());
    Json.put(node, "unoptimisedDelayS", point.unoptimisedDelayS());
    Json.put(node, "activationBits", at.activationBits());
    Json.put(node, "gradientBits", at.gradientBits());
    Json.put(node, "adapterBits", at.adapterBits());
    node.set("client", json(at.client(), at.memory().client()));
    node.set("server", json(at.server(), at.memory().server()));
    return node;
  }

  private static ObjectNode json(SplitSides.Side side, SplitMemory.Side memory) {
    ObjectNode node =
        Json.object()
            .put("blocks", side.blocks())
            .put("parameters", side.parameters())
            .put("loraParameters", side.loraParameters());
    Json.put(node, "flopsPerIteration", side.flops());
    return node.put("weightsBytes", memory.weights())
        .put("adaptersBytes", memory.adapters())
        .put("activationsBytes", memory.activations())
        .put("memoryBytes", memory.totalBytes());
  }
}
