package org.fedsllm.app.training;

import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.training.data.ClientShare;

/** Who gets which text: a bar for each client, as long as its number of sequences. */
final class SharesPane extends VBox {
  private static final double BAR_WIDTH = 140;
  private static final double BAR_HEIGHT = 10;

  private final DataViewModel model;
  private final GridPane grid = new GridPane();

  SharesPane(DataViewModel model) {
    this.model = model;
    setId("shares");
    getStyleClass().add("panel");
    Label title = new Label("Who gets which text");
    title.getStyleClass().add("panel-title");
    grid.getStyleClass().add("shares-grid");
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    ColumnConstraints sources = new ColumnConstraints();
    sources.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints()
        .addAll(new ColumnConstraints(), new ColumnConstraints(BAR_WIDTH), numbers, sources);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, hint(), scroll);
    model.shares().addListener((ListChangeListener<ClientShare>) change -> fill());
    fill();
  }

  private Label hint() {
    Label hint = new Label();
    hint.setId("shares-message");
    hint.getStyleClass().add("form-note");
    hint.setWrapText(true);
    hint.textProperty().bind(model.messageProperty());
    FormPane.shownWhile(hint, model.messageProperty().isNotEmpty());
    return hint;
  }

  private void fill() {
    grid.getChildren().clear();
    int most = model.shares().stream().mapToInt(ClientShare::trainingSequences).max().orElse(1);
    int row = 0;
    for (ClientShare share : model.shares()) {
      grid.addRow(
          row++,
          new Label(share.clientId()),
          bar(share, most),
          new Label(String.valueOf(share.trainingSequences())),
          sources(share));
    }
  }

  private static StackPane bar(ClientShare share, int most) {
    Region bar = new Region();
    bar.getStyleClass().add("share-bar");
    double width = BAR_WIDTH * share.trainingSequences() / most;
    bar.setMinSize(width, BAR_HEIGHT);
    bar.setMaxSize(width, BAR_HEIGHT);
    StackPane cell = new StackPane(bar);
    cell.getStyleClass().add("share-cell");
    Tooltip.install(
        cell,
        new Tooltip(
            "%d sequences to train on, %d held out"
                .formatted(share.trainingSequences(), share.heldOutSequences())));
    return cell;
  }

  private static Label sources(ClientShare share) {
    Label sources =
        new Label(
            share.sources().size() > 2
                ? "%d domains, shuffled".formatted(share.sources().size())
                : share.sources().stream()
                    .map(SharesPane::domainInWords)
                    .collect(Collectors.joining(", ")));
    sources.getStyleClass().add("muted");
    sources.setTooltip(new Tooltip(String.join("\n", share.sources())));
    sources.setMinWidth(0);
    return sources;
  }

  /** {@code noun.animal} reads as animal. */
  private static String domainInWords(String source) {
    return source.startsWith("noun.") || source.startsWith("verb.")
        ? source.substring(source.indexOf('.') + 1)
        : source;
  }
}
