package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedsllm.app.optimize.DesignChoice;
import org.fedsllm.app.optimize.EnergyUse;
import org.fedsllm.app.optimize.LockWords;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.EnergyCertificate;
import org.fedsllm.optimizer.OptimizationResult;
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
    List<LockedShare> locks = snapshot.project().plan().lockedShares();
    if (!locks.isEmpty()) {
      text.append('\n').append(locked(locks));
    }
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
        number(energyJ(entry)),
        plan == null ? "–" : String.format(Locale.ROOT, "%.4f", plan.localAccuracy()),
        plan == null ? "–" : String.format(Locale.ROOT, "%.3f", plan.localIterations()),
        status(entry) + design(snapshot, entry));
  }

  /** All clients' energy (EQ-14); NaN where a plan has no bandwidths to count it from. */
  private static double energyJ(PlanEntry entry) {
    return entry.energy().map(EnergyUse::totalJ).orElse(Double.NaN);
  }

  /** The split and rank that the plan chose itself, to append to its status. */
  private static String design(PlanSnapshot snapshot, PlanEntry entry) {
    return design(snapshot.problem(), entry).map(chosen -> ", " + chosen.words()).orElse("");
  }

  private static Optional<DesignChoice> design(DelayProblem problem, PlanEntry entry) {
    return entry.result().allocation().flatMap(found -> DesignChoice.of(problem, found));
  }

  private static String locked(List<LockedShare> locks) {
    return "Locked: " + locks.stream().map(LockWords::of).collect(Collectors.joining(", ")) + ".";
  }

  private static String status(PlanEntry entry) {
    String status = entry.result().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (entry.result().status()) {
      case OPTIMAL -> proved(entry.result());
      case SOLVED -> status;
      default -> status + ": " + entry.result().info().message();
    };
  }

  private static String proved(OptimizationResult result) {
    String what = result.provedFastest() ? "optimal" : "least energy";
    return String.format(Locale.ROOT, "%s, gap %.0e", what, result.provedGap().orElseThrow());
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
    var locks = report.putArray("lockedShares");
    for (LockedShare lock : snapshot.project().plan().lockedShares()) {
      ObjectNode one = locks.addObject().put("client", lock.client());
      Json.put(
          one.put("link", lock.link().name().toLowerCase(Locale.ROOT)),
          "bandwidthHz",
          lock.bandwidthHz());
    }
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
    Json.put(node, "clientEnergyJ", energyJ(entry));
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
    entry.result().energy().ifPresent(proof -> add(node.putObject("energyProof"), proof));
    entry.result().allocation().ifPresent(allocation -> add(node, allocation));
    design(snapshot.problem(), entry).ifPresent(chosen -> add(node, chosen));
    ClientReport.add(node, snapshot, entry);
    return node;
  }

  private static void add(ObjectNode node, DesignChoice chosen) {
    node.putObject("design")
        .put("leastSplit", chosen.leastSplit())
        .put("mostSplit", chosen.mostSplit())
        .put("leastRank", chosen.leastRank())
        .put("mostRank", chosen.mostRank());
  }

  private static void add(ObjectNode node, Certificate proof) {
    Json.put(node, "lowerBoundS", proof.lowerBoundS());
    Json.put(node, "relativeGap", proof.relativeGap());
    Json.put(node, "kktResidual", proof.kktResidual());
    node.put("proofScope", proof.scope().name());
  }

  private static void add(ObjectNode node, EnergyCertificate proof) {
    Json.put(node, "deadlineS", proof.deadlineS());
    Json.put(node, "energyJ", proof.energyJ());
    Json.put(node, "lowerBoundJ", proof.lowerBoundJ());
    Json.put(node, "relativeGap", proof.relativeGap());
    Json.put(node, "lateness", proof.lateness());
    Json.put(node, "bandExcess", proof.bandExcess());
  }

  static void add(ObjectNode node, Allocation allocation) {
    node.set("mainBandwidthHz", Json.array(allocation.mainBandwidthHz()));
    node.set("federatedBandwidthHz", Json.array(allocation.federatedBandwidthHz()));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "–";
  }
}
