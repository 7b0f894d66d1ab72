package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.Phase;
import org.fedsllm.model.delay.RoundDelay;
import org.fedsllm.model.delay.RoundTimeline;
import org.fedsllm.model.delay.RoundTimeline.Span;
import org.fedsllm.model.delay.Schedule;

/**
 * One global round from its start to its end (EQ-8): for each client a row with every phase of
 * every local iteration where it happens, and the end of the round as a line. Of more than {@link
 * #MOST_ROWS} clients as many are drawn, evenly from the one that computes longest to the one that
 * computes shortest; the data have all of them.
 */
public final class RoundGanttFigure implements Figure {
  /** The most clients that have a row of their own. */
  public static final int MOST_ROWS = 30;

  /** From here on local iterations could not be told apart and are drawn as one. */
  private static final int MOST_ITERATIONS = 24;

  private final List<String> clientIds;
  private final DelayBreakdown breakdown;
  private final Schedule schedule;

  private RoundGanttFigure(List<String> clientIds, DelayBreakdown breakdown, Schedule schedule) {
    this.clientIds = List.copyOf(clientIds);
    this.breakdown = breakdown;
    this.schedule = schedule;
  }

  /** The figure of {@code breakdown}; the ids are in the clients' order. */
  public static RoundGanttFigure of(
      List<String> clientIds, DelayBreakdown breakdown, Schedule schedule) {
    ClientCount.require(clientIds, breakdown.clients().size(), "delay breakdown");
    return new RoundGanttFigure(clientIds, breakdown, schedule);
  }

  @Override
  public String title() {
    return "One global round";
  }

  @Override
  public String id() {
    return "round-gantt";
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (int k = 0; k < clientIds.size(); k++) {
      for (Span span : timeline(k).spans()) {
        rows.add(
            List.of(
                clientIds.get(k),
                PhaseNames.of(span.phase()),
                span.iteration() == RoundTimeline.WHOLE_ROUND ? "" : span.iteration(),
                span.startS(),
                span.endS()));
      }
    }
    return new FigureTable(
        List.of("client", "phase", "local iteration", "start [s]", "end [s]"), rows);
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
    Quantity unit = Quantity.seconds(largestFiniteS());
    List<Integer> shown = shown();
    List<Row> rows = new ArrayList<>();
    List<RowBar> bars = new ArrayList<>();
    for (int k : shown) {
      String id = clientIds.get(k);
      for (Span span : timeline(k).spans()) {
        bars.add(
            new RowBar(
                rows.size(),
                span.startS(),
                span.endS(),
                theme.phases().get(span.phase()),
                Optional.of(PhaseNames.of(span.phase())),
                text(id, span, unit)));
      }
      String done = id + "\ndone after  " + unit.format(breakdown.clients().get(k).totalS());
      rows.add(new Row(id, Optional.of(id), "", done));
    }
    ReferenceLine end =
        new ReferenceLine("round", theme.reference(), breakdown.roundDelayS(), false);
    String axis = "time in the round [" + unit.symbol() + "]";
    return new RowChart(rows, bars, List.of(end), legend(theme), axis, unit, foot());
  }

  private RoundTimeline timeline(int k) {
    RoundDelay delay = breakdown.clients().get(k);
    return merges()
        ? RoundTimeline.merged(delay)
        : RoundTimeline.of(delay, breakdown.localIterations(), schedule);
  }

  private boolean merges() {
    return breakdown.localIterations() > MOST_ITERATIONS;
  }

  private String text(String id, Span span, Quantity unit) {
    String part =
        merges()
            ? ", all local iterations"
            : span.iteration() == RoundTimeline.WHOLE_ROUND
                ? ", once a round"
                : ", local iteration %d of %s"
                    .formatted(span.iteration(), Quantity.digits(breakdown.localIterations()));
    return "%s\n%s%s\nfrom  %s\nto  %s\ntakes  %s"
        .formatted(
            id,
            PhaseNames.of(span.phase()),
            part,
            unit.format(span.startS()),
            unit.format(span.endS()),
            unit.format(span.endS() - span.startS()));
  }

  private List<LegendEntry> legend(FigureTheme theme) {
    List<LegendEntry> entries = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      if (breakdown.clients().stream().anyMatch(client -> client.phaseS(phase) > 0)) {
        entries.add(
            new LegendEntry(
                PhaseNames.of(phase), theme.phases().get(phase), LegendEntry.Sample.BOX));
      }
    }
    return entries;
  }

  private String foot() {
    String some =
        clientIds.size() > MOST_ROWS
            ? "%d of %d clients, by their computing".formatted(MOST_ROWS, clientIds.size())
            : "";
    String all = merges() ? "all local iterations of a phase as one bar" : "";
    return some.isEmpty() || all.isEmpty() ? some + all : some + "; " + all;
  }

  /** The clients that have a row, in their own order, or by computing where some are left out. */
  private List<Integer> shown() {
    if (clientIds.size() <= MOST_ROWS) {
      return IntStream.range(0, clientIds.size()).boxed().toList();
    }
    List<Integer> byComputing =
        IntStream.range(0, clientIds.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer k) -> breakdown.clients().get(k).clientComputeS())
                    .reversed())
            .toList();
    double step = (clientIds.size() - 1.0) / (MOST_ROWS - 1);
    return IntStream.range(0, MOST_ROWS)
        .mapToObj(row -> byComputing.get((int) Math.round(row * step)))
        .toList();
  }

  private double largestFiniteS() {
    return breakdown.clients().stream()
        .mapToDouble(RoundDelay::totalS)
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }
}
