package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;

/**
 * Who got how much bandwidth: for each client a bar for each uplink, and the equal share as a
 * dashed line. On a shared band one share serves both uplinks and has one bar.
 */
public final class BandwidthFigure implements Figure {
  /** The series of shares towards the main server. */
  public static final String MAIN_LINK = "main link";

  /** The series of shares towards the federated server. */
  public static final String FEDERATED_LINK = "federated link";

  private final List<String> clientIds;
  private final BandPlan band;
  private final Allocation allocation;
  private final Allocation equalShares;
  private final LockedBars locked;
  private final double reachHz;
  private final Optional<OtherShares> other;

  private BandwidthFigure(
      List<String> clientIds,
      BandPlan band,
      Allocation allocation,
      Allocation equalShares,
      LockedBars locked,
      double reachHz,
      Optional<OtherShares> other) {
    this.clientIds = List.copyOf(clientIds);
    this.band = band;
    this.allocation = allocation;
    this.equalShares = equalShares;
    this.locked = locked;
    this.reachHz = reachHz;
    this.other = other;
  }

  /** The figure of {@code allocation} with nothing locked; the ids are in the clients' order. */
  public static BandwidthFigure of(
      List<String> clientIds, DelayProblem problem, Allocation allocation) {
    return of(clientIds, problem, allocation, LockedBars.NONE);
  }

  /** The figure of {@code allocation}; the ids are in the clients' order. */
  public static BandwidthFigure of(
      List<String> clientIds, DelayProblem problem, Allocation allocation, LockedBars locked) {
    ClientCount.require(clientIds, allocation.size(), "allocation");
    return new BandwidthFigure(
        clientIds,
        problem.band(),
        allocation,
        Allocation.equalShares(problem, allocation.localAccuracy()),
        locked,
        Double.NaN,
        Optional.empty());
  }

  /**
   * The same with an axis that ends about {@code hertz} whatever the bars are, so that it stands
   * still while one of them is moved.
   */
  public BandwidthFigure reaching(double hertz) {
    return new BandwidthFigure(clientIds, band, allocation, equalShares, locked, hertz, other);
  }

  /** The same beside the shares of another plan of the same clients. */
  public BandwidthFigure beside(OtherShares plan) {
    ClientCount.require(clientIds, plan.shares().size(), "allocation of " + plan.name());
    return new BandwidthFigure(
        clientIds, band, allocation, equalShares, locked, reachHz, Optional.of(plan));
  }

  @Override
  public String title() {
    return "Bandwidth allocation";
  }

  @Override
  public String id() {
    return "bandwidth";
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (int k = 0; k < clientIds.size(); k++) {
      List<Object> row = new ArrayList<>();
      row.add(clientIds.get(k));
      row.add(allocation.mainBandwidthHz(k));
      row.add(allocation.federatedBandwidthHz(k));
      row.add(equalShares.mainBandwidthHz(k));
      row.add(equalShares.federatedBandwidthHz(k));
      if (other.isPresent()) {
        row.add(otherHz(clientIds.get(k), MAIN_LINK));
        row.add(otherHz(clientIds.get(k), FEDERATED_LINK));
      }
      if (locked.any()) {
        row.add(locked.main().contains(k) ? "yes" : "no");
        row.add(locked.federated().contains(k) ? "yes" : "no");
      }
      rows.add(row);
    }
    List<String> columns =
        new ArrayList<>(
            List.of(
                "client",
                "main link [Hz]",
                "federated link [Hz]",
                "equal share, main link [Hz]",
                "equal share, federated link [Hz]"));
    other.ifPresent(
        plan ->
            columns.addAll(
                List.of(plan.name() + ", main link [Hz]", plan.name() + ", federated link [Hz]")));
    if (locked.any()) {
      columns.addAll(List.of("main link locked", "federated link locked"));
    }
    return new FigureTable(columns, rows);
  }

  @Override
  public DrawnFigure draw(Graphics2D graphics, FigureView view) {
    DrawnFigure drawn = chart(view.theme()).draw(graphics, view);
    other.ifPresent(plan -> plan.draw(graphics, drawn, this, view.theme()));
    return new DrawnFigure(drawn.plotArea(), drawn.marks(), BarHandles.of(drawn, view.theme()));
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return Optional.of(chart(view.theme()).plot(view));
  }

  private ClientBarChart chart(FigureTheme theme) {
    List<BarSeries> series = series(theme);
    double largest = 0;
    for (BarSeries bars : series) {
      for (double hertz : bars.siValues()) {
        largest = Math.max(largest, hertz);
      }
    }
    Quantity unit = Quantity.hertz(Double.isNaN(reachHz) ? largest : reachHz);
    String axis = "bandwidth [" + unit.symbol() + "]";
    double reach = Double.isNaN(reachHz) ? reachWithOther(series) : reachHz;
    return new ClientBarChart(clientIds, series, references(theme), false, axis, unit, reach);
  }

  /** The axis holds the other plan's marks too; NaN where there are none. */
  private double reachWithOther(List<BarSeries> series) {
    if (other.isEmpty()) {
      return Double.NaN;
    }
    double most = Math.max(equalShares.mainBandwidthHz(0), equalShares.federatedBandwidthHz(0));
    for (BarSeries bars : series) {
      for (int k = 0; k < clientIds.size(); k++) {
        double marked = otherHz(clientIds.get(k), bars.name());
        most = Math.max(most, Math.max(bars.siValues()[k], marked));
      }
    }
    return most;
  }

  /** How much the other plan gives to a bar's client and link. */
  double otherHz(String clientId, String series) {
    Allocation shares = other.orElseThrow().shares();
    int client = clientIds.indexOf(clientId);
    return series.equals(FEDERATED_LINK)
        ? shares.federatedBandwidthHz(client)
        : shares.mainBandwidthHz(client);
  }

  private List<BarSeries> series(FigureTheme theme) {
    double[] main = allocation.mainBandwidthHz();
    if (band instanceof BandPlan.Shared) {
      return List.of(new BarSeries("both links", theme.mainLink(), main, locked.main()));
    }
    return List.of(
        new BarSeries(MAIN_LINK, theme.mainLink(), main, locked.main()),
        new BarSeries(
            FEDERATED_LINK,
            theme.federatedLink(),
            allocation.federatedBandwidthHz(),
            locked.federated()));
  }

  private List<ReferenceLine> references(FigureTheme theme) {
    List<ReferenceLine> lines = new ArrayList<>(equalShareLines(theme));
    // No level of its own: the marks stand where their bars are.
    other.ifPresent(
        plan -> lines.add(new ReferenceLine(plan.name(), theme.text(), Double.NaN, false)));
    return lines;
  }

  private List<ReferenceLine> equalShareLines(FigureTheme theme) {
    double main = equalShares.mainBandwidthHz(0);
    double federated = equalShares.federatedBandwidthHz(0);
    if (main == federated) {
      return List.of(new ReferenceLine("equal share", theme.reference(), main, true));
    }
    return List.of(
        new ReferenceLine("equal share", theme.mainLink(), main, true),
        new ReferenceLine("equal share", theme.federatedLink(), federated, true));
  }
}
