package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;

/**
 * Who got how much bandwidth: for each client a bar for each uplink, and the equal share as a
 * dashed line. On a shared band one share serves both uplinks and has one bar.
 */
public final class BandwidthFigure implements Figure {
  private final List<String> clientIds;
  private final BandPlan band;
  private final Allocation allocation;
  private final Allocation equalShares;

  private BandwidthFigure(
      List<String> clientIds, BandPlan band, Allocation allocation, Allocation equalShares) {
    this.clientIds = List.copyOf(clientIds);
    this.band = band;
    this.allocation = allocation;
    this.equalShares = equalShares;
  }

  /** The figure of {@code allocation}; the ids are in the clients' order. */
  public static BandwidthFigure of(
      List<String> clientIds, DelayProblem problem, Allocation allocation) {
    ClientCount.require(clientIds, allocation.size(), "allocation");
    return new BandwidthFigure(
        clientIds,
        problem.band(),
        allocation,
        Allocation.equalShares(problem, allocation.localAccuracy()));
  }

  @Override
  public String title() {
    return "Bandwidth allocation";
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (int k = 0; k < clientIds.size(); k++) {
      rows.add(
          List.of(
              clientIds.get(k),
              allocation.mainBandwidthHz(k),
              allocation.federatedBandwidthHz(k),
              equalShares.mainBandwidthHz(k),
              equalShares.federatedBandwidthHz(k)));
    }
    return new FigureTable(
        List.of(
            "client",
            "main link [Hz]",
            "federated link [Hz]",
            "equal share, main link [Hz]",
            "equal share, federated link [Hz]"),
        rows);
  }

  @Override
  public DrawnFigure draw(Graphics2D graphics, FigureView view) {
    FigureTheme theme = view.theme();
    List<BarSeries> series = series(theme);
    double largest = 0;
    for (BarSeries bars : series) {
      for (double hertz : bars.siValues()) {
        largest = Math.max(largest, hertz);
      }
    }
    Quantity unit = Quantity.hertz(largest);
    String axis = "bandwidth [" + unit.symbol() + "]";
    return new ClientBarChart(clientIds, series, references(theme), false, axis, unit)
        .draw(graphics, view);
  }

  private List<BarSeries> series(FigureTheme theme) {
    double[] main = allocation.mainBandwidthHz();
    if (band instanceof BandPlan.Shared) {
      return List.of(new BarSeries("both links", theme.mainLink(), main));
    }
    return List.of(
        new BarSeries("main link", theme.mainLink(), main),
        new BarSeries("federated link", theme.federatedLink(), allocation.federatedBandwidthHz()));
  }

  private List<ReferenceLine> references(FigureTheme theme) {
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
