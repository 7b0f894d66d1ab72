package org.fedsllm.app.training;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.training.verification.SplitCheck;
import org.fedsllm.training.verification.SplitReport;

/** The button that verifies the split, and below it what was found at every split. */
final class VerifyPane extends VBox {
  private static final double GAP = 6;

  private final GridPane grid = new GridPane();

  /**
   * @param refusal why there is no split to verify, followed; empty where there is one
   */
  VerifyPane(VerifyViewModel model, ObservableValue<String> refusal) {
    super(GAP);
    grid.getStyleClass().add("link-grid");
    grid.getColumnConstraints().addAll(new ColumnConstraints(), number(), number());
    getChildren().addAll(button(model, refusal), verdict(model), grid);
    FormPane.shownWhile(grid, model.reportProperty().isNotNull());
    model.reportProperty().addListener((property, before, now) -> fill(now));
  }

  private static ColumnConstraints number() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    return column;
  }

  private static Node button(VerifyViewModel model, ObservableValue<String> refusal) {
    Button button = new Button();
    button.setId("verify-split");
    button
        .textProperty()
        .bind(model.runningProperty().map(on -> on ? "Verifying …" : "Verify split"));
    button.setTooltip(
        Tooltips.wrapped(
            "Takes one step of your model over the split and one of the whole model, and compares"
                + " loss and gradients at every place it can be cut."));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> model.verify());
    return Tooltips.offWhile(button, refusal);
  }

  private static Label verdict(VerifyViewModel model) {
    Label words = new Label();
    words.setId("split-verdict");
    words.getStyleClass().add("form-text");
    words.setWrapText(true);
    words.textProperty().bind(model.reportProperty().map(VerifyWords::verdict).orElse(""));
    FormPane.shownWhile(words, words.textProperty().isNotEmpty());
    return words;
  }

  private void fill(SplitReport report) {
    grid.getChildren().clear();
    if (report == null) {
      return;
    }
    grid.addRow(0, note("split after"), note("Δ loss"), note("Δ gradient"));
    int row = 1;
    for (SplitCheck check : report.checks()) {
      Label split =
          new Label("block %d %s".formatted(check.splitLayer(), check.holds() ? "✓" : "✗"));
      split.setTooltip(Tooltips.wrapped(VerifyWords.details(check)));
      grid.addRow(
          row++,
          split,
          new Label(VerifyWords.lossDifference(check)),
          new Label(VerifyWords.gradientDifference(check)));
    }
  }

  private static Label note(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("form-note");
    label.setTooltip(new Tooltip("Largest difference between split and whole"));
    return label;
  }
}
