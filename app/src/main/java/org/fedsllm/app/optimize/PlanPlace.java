package org.fedsllm.app.optimize;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.OtherShares;
import org.fedsllm.app.charts.RoundDelayFigure;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.control.RememberedSplit;
import org.fedsllm.app.optimize.ComparisonRow.Role;
import org.fedsllm.app.session.ProjectSession;

/**
 * The optimizers side by side, T(η), and the bandwidths and delays of the one that is selected in
 * the table.
 */
public final class PlanPlace implements Place {
  private static final double TABLE_HEIGHT = 268;
  private static final double LEAST_TABLE_HEIGHT = 108;

  /** Below these the place scrolls sideways instead of cutting numbers. */
  private static final double LEAST_TABLE_WIDTH = 680;

  private static final double LEAST_CHART_WIDTH = 260;
  private static final String NOT_DIVIDED =
      "This optimizer gives every upload the whole band in turn: there are no shares to draw.";

  private final ComparisonViewModel model;
  private final SharesViewModel shares;
  private final PlanViewModel plan;
  private final RememberedSplit split;
  private final VBox view;
  private final ScrollPane side;

  private double tableHeight = TABLE_HEIGHT;

  /** Where the axis of the bandwidths is held while a bar is moved; NaN if it is not. */
  private double heldTopHz = Double.NaN;

  public PlanPlace(
      ComparisonViewModel model,
      SharesViewModel shares,
      PlanViewModel plan,
      ProjectSession session,
      CurrentOptimizers optimizers,
      FigurePanes figures) {
    this.model = model;
    this.shares = shares;
    this.plan = plan;
    RememberedSplit parts = new RememberedSplit(Orientation.VERTICAL, this::noteTableHeight);
    parts.setId("plan-split");
    VBox.setVgrow(parts, Priority.ALWAYS);
    split = parts;
    view = new VBox(parts);
    view.setId("plan-place");
    Node table = table();
    SplitPane.setResizableWithParent(table, false);
    parts.show(size -> new double[] {tableHeight / size}, table, charts(figures));
    model.setInView(false);
    view.sceneProperty().addListener((property, before, now) -> model.setInView(now != null));
    side =
        new ScrollPane(
            new PlanSide(session, plan, model, new ParameterForm(session, optimizers, model)));
    side.setFitToWidth(true);
    side.getStyleClass().add("form-scroll");
  }

  @Override
  public String title() {
    return PlaceTitles.PLAN;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public Optional<Node> side() {
    return Optional.of(side);
  }

  private Node table() {
    ComparisonTable table = new ComparisonTable(model);
    table.setMinHeight(LEAST_TABLE_HEIGHT);
    table.setMinWidth(LEAST_TABLE_WIDTH);
    return table;
  }

  /** A table as high as the user made it stays so when the window grows. */
  private void noteTableHeight() {
    tableHeight = split.getDividerPositions()[0] * split.size();
  }

  private Node charts(FigurePanes figures) {
    SplitPane selected = new SplitPane(bandwidth(figures), delay(figures));
    selected.setOrientation(Orientation.VERTICAL);
    selected.setMinWidth(LEAST_CHART_WIDTH);
    SplitPane charts = new SplitPane(new PlanDetails(model, shares, plan, figures), selected);
    charts.setDividerPositions(0.5);
    charts.setId("plan-charts-split");
    selected.setId("plan-selected-split");
    return charts;
  }

  private Node bandwidth(FigurePanes figures) {
    FigurePane pane = figures.create("selected-bandwidth-figure");
    pane.moveHandles(
        new ShareHandles(
            shares.drag(),
            plan.planProperty(),
            topHz -> {
              heldTopHz = topHz;
              showBandwidth(pane, model.selectedProperty().get());
            }));
    model.selectedProperty().addListener((property, before, now) -> showBandwidth(pane, now));
    return pane;
  }

  private void showBandwidth(FigurePane pane, ComparisonRow row) {
    show(pane, row, this::bandwidthFigure);
  }

  private Node delay(FigurePanes figures) {
    FigurePane pane = figures.create("selected-delay-figure");
    model
        .selectedProperty()
        .addListener((property, before, now) -> show(pane, now, this::delayFigure));
    return pane;
  }

  private static Optional<PlanEntry> shown(ComparisonRow row) {
    return Optional.ofNullable(row).flatMap(ComparisonRow::entry);
  }

  private static String why(ComparisonRow row) {
    if (row == null) {
      return PlanWords.NO_PLAN;
    }
    return shown(row)
        .filter(entry -> entry.result().plan().isEmpty())
        .map(entry -> "No plan (" + PlanWords.status(entry.result()) + "): " + message(entry))
        .orElse(NOT_DIVIDED);
  }

  private static String message(PlanEntry entry) {
    return entry.result().info().message();
  }

  private Optional<Figure> bandwidthFigure(PlanEntry entry) {
    PlanSnapshot now = plan.planProperty().get();
    return entry
        .result()
        .allocation()
        .map(found -> BandwidthFigure.of(now.clientIds(), now.problem(), found, now.lockedBars()))
        .map(figure -> madePlan(entry).map(figure::beside).orElse(figure).reaching(heldTopHz));
  }

  /** What the project's own plan gives, to be seen beside another optimizer's shares. */
  private Optional<OtherShares> madePlan(PlanEntry shown) {
    return model.rows().stream()
        .filter(row -> row.role() == Role.PLAN && !row.entry().equals(Optional.of(shown)))
        .findFirst()
        .flatMap(
            row ->
                row.entry()
                    .flatMap(entry -> entry.result().allocation())
                    .map(shares -> new OtherShares(row.name(), shares)));
  }

  private Optional<Figure> delayFigure(PlanEntry entry) {
    PlanSnapshot now = plan.planProperty().get();
    return entry.breakdown().map(delays -> RoundDelayFigure.of(now.clientIds(), delays));
  }

  private void show(
      FigurePane pane, ComparisonRow row, Function<PlanEntry, Optional<Figure>> figure) {
    shown(row)
        .flatMap(entry -> figure.apply(entry).map(f -> plan.planProperty().get().sourced(f, entry)))
        .ifPresentOrElse(pane::show, () -> pane.say(why(row)));
  }
}
