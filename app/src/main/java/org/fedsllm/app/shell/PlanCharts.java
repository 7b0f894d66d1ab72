package org.fedsllm.app.shell;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.RoundDelayFigure;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanWords;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;

/** The plan in two figures: who got how much bandwidth, and what each client waits for. */
final class PlanCharts extends SplitPane {
  private static final String TIME_DIVISION =
      "This optimizer gives every upload the whole band in turn: there are no shares to draw.";

  private final ProjectSession session;
  private final FigurePane bandwidth;
  private final FigurePane delay;

  PlanCharts(
      FigurePanes panes,
      ObservableValue<PlanSnapshot> plan,
      ProjectSession session,
      Selection selection) {
    this.session = session;
    bandwidth = panes.create("bandwidth-figure");
    delay = panes.create("delay-figure");
    setId("plan-charts");
    getItems().addAll(bandwidth, delay);
    setDividerPositions(0.5);
    selection.selectedProperty().addListener((property, before, now) -> highlight(selection));
    plan.addListener((property, before, now) -> show(now));
    show(plan.getValue());
  }

  private void show(PlanSnapshot plan) {
    if (plan == null) {
      String words = session.projectProperty().get() == null ? "" : PlanWords.NO_PLAN;
      bandwidth.say(words);
      delay.say(words);
      return;
    }
    String why = plan.main().result().status().complete() ? TIME_DIVISION : PlanWords.NO_PLAN;
    plan.allocation()
        .ifPresentOrElse(
            shares ->
                bandwidth.show(
                    plan.sourced(
                        BandwidthFigure.of(
                            plan.clientIds(), plan.problem(), shares, plan.lockedBars()))),
            () -> bandwidth.say(why));
    plan.breakdown()
        .ifPresentOrElse(
            waits -> delay.show(plan.sourced(RoundDelayFigure.of(plan.clientIds(), waits))),
            () -> delay.say(why));
  }

  /** What is selected stands out; what is pointed at is lit by the panes themselves. */
  private void highlight(Selection selection) {
    Set<String> ids = Station.clientIds(selection.selectedProperty().get());
    bandwidth.highlight(ids);
    delay.highlight(ids);
  }
}
