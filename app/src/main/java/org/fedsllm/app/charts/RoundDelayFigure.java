package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.Phase;

/**
 * What each client waits for in one global round (EQ-8): its phases stacked, and the delay of the
 * round, the slowest client's, as a line. Phases that take no time are left out.
 */
public final class RoundDelayFigure implements Figure {
  private final List<String> clientIds;
  private final DelayBreakdown breakdown;

  private RoundDelayFigure(List<String> clientIds, DelayBreakdown breakdown) {
    this.clientIds = List.copyOf(clientIds);
    this.breakdown = breakdown;
  }

  /** The figure of {@code breakdown}; the ids are in the clients' order. */
  public static RoundDelayFigure of(List<String> clientIds, DelayBreakdown breakdown) {
    ClientCount.require(clientIds, breakdown.clients().size(), "delay breakdown");
    return new RoundDelayFigure(clientIds, breakdown);
  }

  @Override
  public String title() {
    return "Delay of one round, by client";
  }

  @Override
  public String id() {
    return "round-delay";
  }

  @Override
  public FigureTable data() {
    List<String> columns = new ArrayList<>(List.of("client"));
    for (Phase phase : Phase.values()) {
      columns.add(PhaseNames.of(phase) + " [s]");
    }
    columns.add("round [s]");
    List<List<Object>> rows = new ArrayList<>();
    for (int k = 0; k < clientIds.size(); k++) {
      List<Object> row = new ArrayList<>(List.of(clientIds.get(k)));
      for (Phase phase : Phase.values()) {
        row.add(breakdown.clients().get(k).phaseS(phase));
      }
      row.add(breakdown.clients().get(k).totalS());
      rows.add(row);
    }
    return new FigureTable(columns, rows);
  }

  @Override
  public DrawnFigure draw(Graphics2D graphics, FigureView view) {
    return chart(view.theme()).draw(graphics, view);
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return Optional.of(chart(view.theme()).plot(view));
  }

  private ClientBarChart chart(FigureTheme theme) {
    List<BarSeries> series = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      double[] delayS = breakdown.clients().stream().mapToDouble(c -> c.phaseS(phase)).toArray();
      if (Arrays.stream(delayS).anyMatch(s -> s > 0)) {
        series.add(new BarSeries(PhaseNames.of(phase), theme.phases().get(phase), delayS));
      }
    }
    Quantity unit = Quantity.seconds(largestFiniteS());
    ReferenceLine round =
        new ReferenceLine("round", theme.reference(), breakdown.roundDelayS(), false);
    String axis = "delay of one round [" + unit.symbol() + "]";
    return new ClientBarChart(clientIds, series, List.of(round), true, axis, unit);
  }

  private double largestFiniteS() {
    return breakdown.clients().stream()
        .mapToDouble(client -> client.totalS())
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }
}
