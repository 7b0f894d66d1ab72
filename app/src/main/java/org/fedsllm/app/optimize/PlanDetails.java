package org.fedsllm.app.optimize;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.SegmentField;
import org.fedsllm.app.export.SourcedFigure;

/**
 * One question about the plans at a time: T(η), who gets what, what more is worth, how the
 * optimizers compare, when what happens in a round, or how the search went.
 */
final class PlanDetails extends VBox {

  /** What is looked at. */
  private enum Part {
    ACCURACY("T(η)"),
    SHARES("Shares"),
    WORTH("Worth"),
    TOTALS("Totals"),
    ROUND("Round"),
    SEARCH("Search");

    private final String title;

    Part(String title) {
      this.title = title;
    }
  }

  private static final String NO_ROUND =
      "Only a plan that divides the band among the clients has a round to draw.";

  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ACCURACY);
  private final ComparisonViewModel model;
  private final PlanViewModel plan;
  private final FigurePanes figures;

  PlanDetails(
      ComparisonViewModel model, SharesViewModel shares, PlanViewModel plan, FigurePanes figures) {
    this.model = model;
    this.plan = plan;
    this.figures = figures;
    Map<Part, Node> parts = new EnumMap<>(Part.class);
    parts.put(Part.ACCURACY, accuracy());
    parts.put(Part.SHARES, new SharesPane(shares, figures.hover()));
    parts.put(Part.WORTH, worth());
    parts.put(Part.TOTALS, totals());
    parts.put(Part.ROUND, round());
    parts.put(Part.SEARCH, search());
    StackPane shown = new StackPane();
    VBox.setVgrow(shown, Priority.ALWAYS);
    part.subscribe(now -> shown.getChildren().setAll(parts.get(now)));
    SegmentField<Part> choice =
        new SegmentField<>(
            "plan-details", "Look at", List.of(Part.values()), p -> p.title, part, part::set);
    choice.getStyleClass().add("detail-choice");
    getChildren().addAll(choice, shown);
  }

  private Node accuracy() {
    FigurePane pane = figures.create("accuracy-figure");
    pane.say("Solving at every local accuracy …");
    model
        .accuracyFigureProperty()
        .addListener(
            (property, before, now) ->
                Optional.ofNullable(now).ifPresentOrElse(pane::show, () -> pane.say(noPlan())));
    return pane;
  }

  private Node worth() {
    WorthPane pane = new WorthPane(figures);
    whenSelected(
        entry ->
            entry.ifPresentOrElse(
                e ->
                    pane.show(
                        ResourceWorth.of(plan.planProperty().get(), e),
                        figure -> plan.planProperty().get().sourced(figure, e)),
                pane::showNoPlan));
    return pane;
  }

  private Node totals() {
    FigurePane pane = figures.create("totals-figure");
    whenSelected(
        entry ->
            Optional.ofNullable(plan.planProperty().get())
                .map(now -> now.sourced(now.totalDelayFigure()))
                .ifPresentOrElse(pane::show, () -> pane.say(noPlan())));
    return pane;
  }

  private Node round() {
    FigurePane pane = figures.create("round-figure");
    whenSelected(
        entry ->
            entry
                .flatMap(this::roundOf)
                .ifPresentOrElse(
                    pane::show, () -> pane.say(entry.isEmpty() ? PlanWords.NO_PLAN : NO_ROUND)));
    return pane;
  }

  private Optional<SourcedFigure> roundOf(PlanEntry entry) {
    PlanSnapshot now = plan.planProperty().get();
    return entry.breakdown().map(found -> now.sourced(now.roundFigure(found), entry));
  }

  private Node search() {
    TracePane pane = new TracePane(figures);
    whenSelected(
        entry ->
            pane.show(entry, figure -> plan.planProperty().get().sourced(figure, entry.get())));
    return pane;
  }

  private String noPlan() {
    return plan.planProperty().get() == null ? PlanWords.NO_PLAN : "";
  }

  /** Tells {@code show} now and from now on what the selected optimizer answered. */
  private void whenSelected(Consumer<Optional<PlanEntry>> show) {
    model
        .selectedProperty()
        .subscribe(row -> show.accept(Optional.ofNullable(row).flatMap(ComparisonRow::entry)));
  }
}
