package org.fedsllm.app.training;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.training.data.ClientReport;
import org.fedsllm.training.data.DataReport;

/** Who gets which text: for each client a bar as long as its rows, coloured by their labels. */
final class SharesPane extends VBox {
  private static final double BAR_WIDTH = 126;
  private static final double BAR_HEIGHT = 10;
  private static final double SWATCH = 8;

  private final DataViewModel model;
  private final GridPane grid = new GridPane();
  private final FlowPane legend = new FlowPane();

  SharesPane(DataViewModel model) {
    this.model = model;
    setId("shares");
    getStyleClass().add("panel");
    Label title = new Label("Who gets which text");
    title.getStyleClass().add("panel-title");
    title.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    grid.getStyleClass().add("shares-grid");
    legend.getStyleClass().add("shares-legend");
    ColumnConstraints bars = new ColumnConstraints(BAR_WIDTH);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), bars, number(), number(), number());
    ScrollPane scroll = new ScrollPane(new VBox(legend, grid));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox head = new HBox(title, report());
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().addAll(head, hint(), scroll);
    FormPane.shownWhile(scroll, model.reportProperty().isNotNull());
    model.reportProperty().addListener((property, before, now) -> fill(now));
    fill(model.reportProperty().get());
  }

  /** A number is shown whole or not at all, however narrow the pane. */
  private static ColumnConstraints number() {
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setMinWidth(USE_PREF_SIZE);
    numbers.setHalignment(HPos.RIGHT);
    return numbers;
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

  /** One line beside the title, whole in its tooltip: below the table it would be cut. */
  private Label report() {
    Label report = new Label();
    report.setId("data-report");
    report.getStyleClass().add("form-note");
    report.setMinWidth(0);
    report.textProperty().bind(model.reportProperty().map(DataWords::report).orElse(""));
    Tooltip whole = Tooltips.wrapped("");
    whole.textProperty().bind(report.textProperty());
    report.setTooltip(whole);
    return report;
  }

  private void fill(DataReport report) {
    grid.getChildren().clear();
    legend.getChildren().clear();
    if (report == null) {
      return;
    }
    LabelMix mix = LabelMix.of(report);
    legend(mix);
    grid.addRow(
        0,
        new Label(),
        new Label(),
        heading("rows", "Rows kept, with those held out"),
        heading("tokens", "Of these rows, in all their sequences"),
        heading("learned", "Sequences that the client learns from: its samples at the most"));
    int most = report.clients().stream().mapToInt(c -> c.rows().kept()).max().orElse(1);
    int row = 1;
    for (ClientReport client : report.clients()) {
      grid.addRow(
          row++,
          name(client.clientId()),
          bar(client, mix, most),
          new Label(String.valueOf(client.rows().kept())),
          new Label(String.valueOf(client.rows().tokens())),
          new Label(String.valueOf(client.trainingSequences())));
    }
  }

  /** Long numbers beside it must not squeeze it. */
  private static Label name(String id) {
    Label name = new Label(id);
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private static Label heading(String word, String meaning) {
    Label heading = new Label(word);
    heading.getStyleClass().add("form-note");
    heading.setTooltip(new Tooltip(meaning));
    return heading;
  }

  private void legend(LabelMix mix) {
    for (int i = 0; i < mix.named().size(); i++) {
      legend.getChildren().add(key(LabelMix.inWords(mix.named().get(i)), "share-" + i));
    }
    if (mix.others() > 0) {
      legend.getChildren().add(key(mix.others() + " others", "share-others"));
    }
  }

  private static Node key(String word, String style) {
    Region swatch = new Region();
    swatch.getStyleClass().add(style);
    swatch.setMinSize(SWATCH, SWATCH);
    swatch.setMaxSize(SWATCH, SWATCH);
    Label label = new Label(word, swatch);
    label.getStyleClass().add("form-note");
    return label;
  }

  private static HBox bar(ClientReport client, LabelMix mix, int most) {
    HBox bar = new HBox();
    bar.getStyleClass().add("share-cell");
    bar.setAlignment(Pos.CENTER_LEFT);
    List<Integer> parts = mix.rows(client);
    for (int i = 0; i < parts.size(); i++) {
      Region part = new Region();
      part.getStyleClass().add(i < mix.named().size() ? "share-" + i : "share-others");
      double width = BAR_WIDTH * parts.get(i) / most;
      part.setMinSize(width, BAR_HEIGHT);
      part.setMaxSize(width, BAR_HEIGHT);
      bar.getChildren().add(part);
    }
    Tooltip.install(bar, Tooltips.wrapped(DataWords.mix(client)));
    bar.setAccessibleText(client.clientId() + ": " + DataWords.mix(client));
    return bar;
  }
}
