package org.fedsllm.app.optimize;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.TextColumn;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.optimizer.SolveProgress;

/** How the search for the selected plan went: in a sentence, as curves, and step by step. */
final class TracePane extends VBox {
  private static final String NO_STEPS =
      "This optimizer does not tell how its search goes. Select another row above.";
  private static final double TABLE_HEIGHT = 136;

  private final FigurePane figure;
  private final Label words = new Label();
  private final TableView<SolveProgress> table = new TableView<>();

  TracePane(FigurePanes figures) {
    figure = figures.create("search-figure");
    figure.say(NO_STEPS);
    VBox.setVgrow(figure, Priority.ALWAYS);
    words.setId("search-words");
    words.getStyleClass().addAll("form-note", "worth-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    furnishTable();
    getChildren().addAll(words, figure, table);
  }

  /**
   * Shows how {@code entry} was found; empty while nothing was.
   *
   * @param sourced says where its figure comes from
   */
  void show(Optional<PlanEntry> entry, Function<Figure, SourcedFigure> sourced) {
    List<SolveProgress> trace = entry.map(PlanEntry::trace).orElse(List.of());
    words.setText(entry.map(TraceWords::of).orElse(""));
    table.getItems().setAll(trace);
    table.setVisible(!trace.isEmpty());
    if (trace.isEmpty()) {
      figure.say(entry.isEmpty() ? PlanWords.NO_PLAN : NO_STEPS);
    } else {
      entry.map(found -> sourced.apply(found.searchFigure())).ifPresent(figure::show);
    }
  }

  private void furnishTable() {
    table.setId("search");
    table.setAccessibleText("The search, step by step");
    table.getStyleClass().addAll("numbers-table", "dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setMinHeight(TABLE_HEIGHT);
    table.setPrefHeight(TABLE_HEIGHT);
    table.getColumns().add(column("iteration", 72, step -> String.valueOf(step.iteration())));
    table.getColumns().add(column("T", 140, step -> TraceWords.delay(step.delayS())));
    table.getColumns().add(column("residual", 100, step -> TraceWords.residual(step.residual())));
  }

  private static TextColumn<SolveProgress> column(
      String title, double width, Function<SolveProgress, String> text) {
    return new TextColumn<>(title, width, text, "number-column");
  }
}
