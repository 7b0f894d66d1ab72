package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.Phase;
import org.fedsllm.model.delay.RoundDelay;

/**
 * The total delay T of several plans (EQ-8), one bar each, split into what the client that finishes
 * last waits for in all rounds. A plan that divides the time has no phases and one plain bar.
 */
public final class TotalDelayFigure implements Figure {
  /** Clients whose delays differ by less finish together, as they do at an optimum. */
  private static final double TOGETHER = 1e-6;

  private static final String UNDIVIDED = "time division";

  /**
   * One optimizer's plan.
   *
   * @param totalDelayS infinite where there is no plan
   * @param breakdown empty without a plan or for one that divides the time
   * @param status what is known about it, for people
   */
  public record Plan(
      String name, double totalDelayS, Optional<DelayBreakdown> breakdown, String status) {}

  private final List<String> clientIds;
  private final List<Plan> plans;

  private TotalDelayFigure(List<String> clientIds, List<Plan> plans) {
    this.clientIds = List.copyOf(clientIds);
    this.plans = List.copyOf(plans);
  }

  /** The figure of {@code plans} in their order; the ids are in the clients' order. */
  public static TotalDelayFigure of(List<String> clientIds, List<Plan> plans) {
    for (Plan plan : plans) {
      plan.breakdown()
          .ifPresent(
              found ->
                  ClientCount.require(clientIds, found.clients().size(), "plan " + plan.name()));
    }
    return new TotalDelayFigure(clientIds, plans);
  }

  @Override
  public String title() {
    return "Total delay by optimizer";
  }

  @Override
  public String id() {
    return "total-delay";
  }

  @Override
  public FigureTable data() {
    List<String> columns = new ArrayList<>(List.of("optimizer", "status", "total delay [s]"));
    columns.add("client that finishes last");
    for (Phase phase : Phase.values()) {
      columns.add(PhaseNames.of(phase) + " [s]");
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Plan plan : plans) {
      List<Object> row = new ArrayList<>(List.of(plan.name(), plan.status(), plan.totalDelayS()));
      row.add(plan.breakdown().map(found -> clientIds.get(last(found))).orElse(""));
      for (Phase phase : Phase.values()) {
        row.add(plan.breakdown().<Object>map(found -> inAllS(found, phase)).orElse(""));
      }
      rows.add(row);
    }
    return new FigureTable(columns, rows);
  }

  @Override
  public DrawnFigure draw(Graphics2D graphics, FigureView view) {
    return chart(view).draw(graphics, view);
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return Optional.of(chart(view).plot(view));
  }

  private RowChart chart(FigureView view) {
    FigureTheme theme = view.theme();
    double mostS =
        plans.stream().mapToDouble(Plan::totalDelayS).filter(Double::isFinite).max().orElse(1);
    Quantity unit = Quantity.seconds(mostS);
    List<Row> rows = new ArrayList<>();
    List<RowBar> bars = new ArrayList<>();
    for (Plan plan : plans) {
      bars.addAll(bars(plan, rows.size(), theme, unit));
      boolean ends = Double.isFinite(plan.totalDelayS());
      String note = ends ? unit.format(plan.totalDelayS()) : plan.status();
      rows.add(new Row(plan.name(), Optional.empty(), note, text(plan, unit)));
    }
    String axis = "total delay [" + unit.symbol() + "]";
    return new RowChart(rows, bars, List.of(), legend(theme), axis, unit, "");
  }

  private List<RowBar> bars(Plan plan, int row, FigureTheme theme, Quantity unit) {
    if (!Double.isFinite(plan.totalDelayS())) {
      return List.of();
    }
    String text = text(plan, unit);
    if (plan.breakdown().isEmpty()) {
      double totalS = plan.totalDelayS();
      return List.of(new RowBar(row, 0, totalS, theme.mutedText(), Optional.of(UNDIVIDED), text));
    }
    List<RowBar> bars = new ArrayList<>();
    double fromS = 0;
    for (Phase phase : Phase.values()) {
      double toS = fromS + inAllS(plan.breakdown().get(), phase);
      if (toS > fromS) {
        Optional<String> series = Optional.of(PhaseNames.of(phase));
        bars.add(new RowBar(row, fromS, toS, theme.phases().get(phase), series, text));
      }
      fromS = toS;
    }
    return bars;
  }

  private String text(Plan plan, Quantity unit) {
    StringBuilder text = new StringBuilder(plan.name());
    text.append("  ").append(unit.format(plan.totalDelayS())).append('\n').append(plan.status());
    plan.breakdown()
        .ifPresent(
            found -> {
              text.append("\nfinishes last  ").append(clientIds.get(last(found)));
              for (Phase phase : Phase.values()) {
                if (inAllS(found, phase) > 0) {
                  text.append('\n').append(PhaseNames.of(phase)).append("  ");
                  text.append(unit.format(inAllS(found, phase)));
                }
              }
            });
    return text.toString();
  }

  private List<LegendEntry> legend(FigureTheme theme) {
    List<LegendEntry> entries = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      if (plans.stream()
          .flatMap(plan -> plan.breakdown().stream())
          .anyMatch(found -> inAllS(found, phase) > 0)) {
        entries.add(
            new LegendEntry(
                PhaseNames.of(phase), theme.phases().get(phase), LegendEntry.Sample.BOX));
      }
    }
    if (plans.stream().anyMatch(p -> p.breakdown().isEmpty() && Double.isFinite(p.totalDelayS()))) {
      entries.add(new LegendEntry(UNDIVIDED, theme.mutedText(), LegendEntry.Sample.BOX));
    }
    return entries;
  }

  /** What the client that finishes last spends in a phase over all rounds. */
  private static double inAllS(DelayBreakdown found, Phase phase) {
    return found.globalRounds() * found.clients().get(last(found)).phaseS(phase);
  }

  /** The first of those that finish last together. */
  private static int last(DelayBreakdown found) {
    double roundS = found.roundDelayS();
    for (int k = 0; k < found.clients().size(); k++) {
      RoundDelay client = found.clients().get(k);
      if (client.totalS() >= roundS * (1 - TOGETHER)) {
        return k;
      }
    }
    return 0;
  }
}
