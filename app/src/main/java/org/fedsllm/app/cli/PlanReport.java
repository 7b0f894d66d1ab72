package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.EnergyModel;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.Plan;
import org.fedsllm.optimizer.execution.ExecutablePlan;

/** A project's plans side by side, for people or for programs. */
final class PlanReport {
  private PlanReport() {}

  static String text(PlanSnapshot snapshot) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %d clients, unoptimised (equal bandwidth, η = 0.5) %s s%n"
            .formatted(
                snapshot.project().name(),
                snapshot.clientIds().size(),
                number(snapshot.unoptimisedDelayS())));
    text.append(
        "%-38s %12s %10s %12s %8s %8s  %s"
            .formatted("optimizer", "delay [s]", "reduction", "energy [J]", "η", "I(η)", "status"));
    snapshot.entries().forEach(entry -> text.append('\n').append(line(snapshot, entry)));
    snapshot.executable().ifPresent(plan -> text.append('\n').append(executable(plan)));
    return text.toString();
  }

  private static String line(PlanSnapshot snapshot, PlanEntry entry) {
    Plan plan = entry.result().plan().orElse(null);
    String reduction =
        snapshot.reductionOf(entry).isPresent()
            ? String.format(Locale.ROOT, "%.1f %%", 100 * snapshot.reductionOf(entry).getAsDouble())
            : "–";
    return String.format(
        Locale.ROOT,
        "%-38s %12s %10s %12s %8s %8s  %s",
        entry.name(),
        number(entry.totalDelayS()),
        reduction,
        number(energyJ(snapshot, entry)),
        plan == null ? "–" : String.format(Locale.ROOT, "%.4f", plan.localAccuracy()),
        plan == null ? "–" : String.format(Locale.ROOT, "%.3f", plan.localIterations()),
        status(entry));
  }

  /** All clients' energy (EQ-14); NaN where a plan has no bandwidths to count it from. */
  private static double energyJ(PlanSnapshot snapshot, PlanEntry entry) {
    return entry
        .result()
        .allocation()
        .map(plan -> EnergyModel.totalJ(EnergyModel.evaluate(snapshot.problem(), plan)))
        .orElse(Double.NaN);
  }

  private static String status(PlanEntry entry) {
    String status = entry.result().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (entry.result().status()) {
      case OPTIMAL ->
          entry
              .result()
              .certificate()
              .map(proof -> String.format(Locale.ROOT, "optimal, gap %.0e", proof.relativeGap()))
              .orElse(status);
      case SOLVED -> status;
      default -> status + ": " + entry.result().info().message();
    };
  }

  private static String executable(ExecutablePlan plan) {
    return String.format(
        Locale.ROOT,
        "Training runs %d local iteration%s a round: %s s, %.1f %% more for whole numbers.",
        plan.localIterations(),
        plan.localIterations() == 1 ? "" : "s",
        number(plan.executed().totalDelayS()),
        100 * plan.priceOfWholeNumbers());
  }

  static ObjectNode json(PlanSnapshot snapshot) {
    ObjectNode report = Json.object().put("project", snapshot.project().name());
    report.put("clients", snapshot.clientIds().size());
    Json.put(report, "unoptimisedDelayS", snapshot.unoptimisedDelayS());
    var plans = report.putArray("plans");
    snapshot.entries().forEach(entry -> plans.add(json(snapshot, entry)));
    snapshot
        .executable()
        .ifPresent(
            plan -> {
              ObjectNode executed = report.putObject("executable");
              executed.put("localIterations", plan.localIterations());
              Json.put(executed, "localAccuracy", plan.executed().localAccuracy());
              Json.put(executed, "totalDelayS", plan.executed().totalDelayS());
              Json.put(executed, "priceOfWholeNumbers", plan.priceOfWholeNumbers());
            });
    return report;
  }

  private static ObjectNode json(PlanSnapshot snapshot, PlanEntry entry) {
    ObjectNode node = Json.object();
    node.put("id", entry.choice().id()).put("name", entry.name());
    node.put("status", entry.result().status().name());
    node.put("message", entry.result().info().message());
    Json.put(node, "totalDelayS", entry.totalDelayS());
    Json.put(node, "reduction", snapshot.reductionOf(entry).orElse(Double.NaN));
    Json.put(node, "solveS", entry.solveS());
    Json.put(node, "clientEnergyJ", energyJ(snapshot, entry));
    entry
        .result()
        .plan()
        .ifPresent(
            plan -> {
              Json.put(node, "localAccuracy", plan.localAccuracy());
              Json.put(node, "localIterations", plan.localIterations());
              Json.put(node, "roundDelayS", plan.roundDelayS());
            });
    entry.result().certificate().ifPresent(proof -> add(node, proof));
    entry.result().allocation().ifPresent(allocation -> add(node, allocation));
    return node;
  }

  private static void add(ObjectNode node, Certificate proof) {
    Json.put(node, "lowerBoundS", proof.lowerBoundS());
    Json.put(node, "relativeGap", proof.relativeGap());
    Json.put(node, "kktResidual", proof.kktResidual());
    node.put("proofScope", proof.scope().name());
  }

  static void add(ObjectNode node, Allocation allocation) {
    node.set("mainBandwidthHz", Json.array(allocation.mainBandwidthHz()));
    node.set("federatedBandwidthHz", Json.array(allocation.federatedBandwidthHz()));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "–";
  }
}
