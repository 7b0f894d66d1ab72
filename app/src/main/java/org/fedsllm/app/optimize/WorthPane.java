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
import org.fedsllm.app.control.HoverRows;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.TextColumn;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.optimize.ResourceWorth.ClientWorth;

/** What one more MHz, dB or GHz is worth: a figure, and the numbers below it. */
final class WorthPane extends VBox {
  private static final String UNKNOWN =
      "This optimizer does not say which clients hold the training up, so what more of their"
          + " resources is worth is not known. Select a row of a proved plan above.";
  private static final double TABLE_HEIGHT = 136;
  private static final double PROCESSOR_STEP_HZ = 1e8;

  private final FigurePane figure;
  private final Label words = new Label();
  private final TableView<ClientWorth> table = new TableView<>();

  WorthPane(FigurePanes figures) {
    figure = figures.create("worth-figure");
    figure.say(UNKNOWN);
    VBox.setVgrow(figure, Priority.ALWAYS);
    words.setId("worth-words");
    words.getStyleClass().addAll("form-note", "worth-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    furnishTable();
    HoverRows.follow(table, figures.hover(), ClientWorth::client);
    getChildren().addAll(words, figure, table);
  }

  /** Says that there is no plan whose worth could be told. */
  void showNoPlan() {
    show(Optional.empty(), SourcedFigure::ofProject);
    figure.say(PlanWords.NO_PLAN);
  }

  /**
   * Shows {@code worth}, or says why there is none.
   *
   * @param sourced says where its figure comes from
   */
  void show(Optional<ResourceWorth> worth, Function<Figure, SourcedFigure> sourced) {
    words.setText(worth.map(WorthWords::of).orElse(""));
    words.setManaged(worth.isPresent());
    table.getItems().setAll(worth.map(ResourceWorth::clients).orElse(List.of()));
    table.setVisible(worth.isPresent());
    worth
        .map(found -> sourced.apply(found.figure()))
        .ifPresentOrElse(figure::show, () -> figure.say(UNKNOWN));
  }

  private void furnishTable() {
    table.setId("worth");
    table.setAccessibleText("What a little more saves, by client");
    table.getStyleClass().addAll("numbers-table", "dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setMinHeight(TABLE_HEIGHT);
    table.setPrefHeight(TABLE_HEIGHT);
    table.getColumns().add(new TextColumn<>("client", 56, ClientWorth::client, "client-column"));
    table
        .getColumns()
        .add(
            new TextColumn<>(
                "holds up", 64, row -> Numbers.percent(row.weight()), "number-column"));
    table.getColumns().add(saved("+1 dB", ClientWorth::perDb));
    table.getColumns().add(saved("+0.1 GHz", row -> row.perProcessorHz() * PROCESSOR_STEP_HZ));
    table.getColumns().add(saved("−1 % bits", row -> -row.perPayloadPercent()));
  }

  private static TextColumn<ClientWorth> saved(
      String title, Function<ClientWorth, Double> changeS) {
    return new TextColumn<>(
        title, 80, row -> WorthWords.saved(changeS.apply(row)), "number-column");
  }
}
