package org.fedsllm.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fedsllm.app.allocation.AllocationTables;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.PhaseNames;
import org.fedsllm.app.charts.RoundDelayFigure;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.EnergyUse;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanWords;
import org.fedsllm.app.report.Block.Column;
import org.fedsllm.app.report.Report.Section;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.Phase;
import org.fedsllm.model.delay.RoundDelay;
import org.fedsllm.optimizer.Plan;

/** The plan with its certificate, the optimizers beside it, who gets what, and where time goes. */
final class PlanPart {
  private static final double MHZ = 1e6;
  private static final double MBIT = 1e6;
  private static final double MS = 1e3;
  private static final String NONE = "–";

  private PlanPart() {}

  /**
   * The sections of one plan.
   *
   * @param whose to follow a section's title where there are plans of several runs; may be empty
   */
  static List<Section> of(PlanSnapshot plan, String whose) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("Plan" + whose, summary(plan)));
    plan.allocation()
        .ifPresent(shares -> sections.add(new Section("Allocation" + whose, allocation(plan))));
    plan.breakdown()
        .ifPresent(delays -> sections.add(new Section("One round" + whose, round(plan, delays))));
    return sections;
  }

  /** The plan in a sentence. */
  static String sentence(PlanSnapshot plan) {
    if (plan.main().result().plan().isEmpty()) {
      return "%s found no plan: %s"
          .formatted(plan.main().name(), plan.main().result().info().message());
    }
    String less = PlanWords.reduction(plan);
    return "Planned delay T = %s%s, by %s (%s)."
        .formatted(
            Numbers.delay(plan.delayS()),
            less.isEmpty() ? "" : ", " + less,
            plan.main().name(),
            PlanWords.status(plan.main().result()));
  }

  private static List<Block> summary(PlanSnapshot plan) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(sentence(plan)));
    blocks.add(new Block.Text(PlanWords.certificate(plan.main().result())));
    plan.executable()
        .ifPresent(
            whole ->
                blocks.add(
                    new Block.Text(
                        "Training runs %d local %s a round: T = %s, %s more for whole numbers."
                            .formatted(
                                whole.localIterations(),
                                whole.localIterations() == 1 ? "iteration" : "iterations",
                                Numbers.delay(whole.executed().totalDelayS()),
                                Numbers.percent(whole.priceOfWholeNumbers())))));
    blocks.add(
        new Block.Table(
            "optimizers",
            "Optimizers side by side; unoptimised, with equal bandwidth and η = 0.5, T is "
                + Numbers.delay(plan.unoptimisedDelayS()),
            List.of(
                Column.words("optimizer"),
                Column.number("T"),
                Column.number("less by"),
                Column.number("energy [J]"),
                Column.number("η"),
                Column.number("I(η)"),
                Column.number("rounds"),
                Column.words("status")),
            plan.entries().stream().map(entry -> row(plan, entry)).toList()));
    blocks.add(new Block.Drawing(plan.totalDelayFigure()));
    return blocks;
  }

  private static List<String> row(PlanSnapshot snapshot, PlanEntry entry) {
    Plan plan = entry.result().plan().orElse(null);
    var reduction = snapshot.reductionOf(entry);
    return List.of(
        entry.name(),
        plan == null ? NONE : Numbers.delay(plan.totalDelayS()),
        reduction.isPresent() ? Numbers.percent(reduction.getAsDouble()) : NONE,
        entry.energy().map(EnergyUse::totalJ).map(Numbers::brief).orElse(NONE),
        plan == null ? NONE : Numbers.brief(plan.localAccuracy()),
        plan == null ? NONE : Numbers.brief(plan.localIterations()),
        plan == null ? NONE : Numbers.brief(plan.totalDelayS() / plan.roundDelayS()),
        PlanWords.statusWithGap(entry.result()));
  }

  private static List<Block> allocation(PlanSnapshot plan) {
    AllocationTables tables = AllocationTables.of(plan, plan.main());
    List<List<String>> rows =
        tables.clients().stream()
            .map(
                client ->
                    List.of(
                        client.client(),
                        fixed(client.mainBandwidthHz() / MHZ),
                        fixed(client.federatedBandwidthHz() / MHZ),
                        fixed(client.mainRateBitPerS() / MBIT),
                        fixed(client.federatedRateBitPerS() / MBIT),
                        Numbers.brief(client.mainPowerW()),
                        Numbers.brief(client.energyJ()),
                        plan.bottleneckIds().contains(client.client()) ? "yes" : ""))
            .toList();
    return List.of(
        new Block.Table(
            "allocation",
            "Who gets what at η = " + Numbers.brief(tables.localAccuracy()),
            List.of(
                Column.words("client"),
                Column.number("main [MHz]"),
                Column.number("federated [MHz]"),
                Column.number("main [Mbit/s]"),
                Column.number("federated [Mbit/s]"),
                Column.number("power [W]"),
                Column.number("energy [J]"),
                Column.words("bottleneck")),
            rows),
        new Block.Drawing(
            BandwidthFigure.of(
                plan.clientIds(),
                plan.problem(),
                plan.allocation().orElseThrow(),
                plan.lockedBars())));
  }

  private static List<Block> round(PlanSnapshot plan, DelayBreakdown delays) {
    List<Column> columns = new ArrayList<>(List.of(Column.words("client")));
    Stream.of(Phase.values())
        .forEach(phase -> columns.add(Column.number(PhaseNames.of(phase) + " [ms]")));
    columns.add(Column.number("round [ms]"));
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < delays.clients().size(); k++) {
      RoundDelay delay = delays.clients().get(k);
      List<String> row = new ArrayList<>(List.of(plan.clientIds().get(k)));
      Stream.of(Phase.values()).forEach(phase -> row.add(milliseconds(delay.phaseS(phase))));
      row.add(milliseconds(delay.totalS()));
      rows.add(row);
    }
    return List.of(
        new Block.Text(
            "A round takes %s; the model asks for %s rounds of %s local iterations."
                .formatted(
                    Numbers.delay(delays.roundDelayS()),
                    Numbers.brief(delays.globalRounds()),
                    Numbers.brief(delays.localIterations()))),
        new Block.Table("round", "What each client waits for in one round", columns, rows),
        new Block.Drawing(RoundDelayFigure.of(plan.clientIds(), delays)),
        new Block.Drawing(plan.roundFigure(delays)));
  }

  private static String milliseconds(double seconds) {
    return seconds == 0 ? "0" : String.format(Locale.ROOT, "%.1f", seconds * MS);
  }

  /** Three digits after the point, so that a column can be read downwards. */
  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
