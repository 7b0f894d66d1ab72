package org.fedsllm.app.training;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Tooltips;

/** What a run needs in memory, or why there can be none. */
final class ReadinessPane extends VBox {
  ReadinessPane(ReadinessViewModel model) {
    ObservableValue<Readiness> now = model.readinessProperty();
    ObservableValue<String> memory = now.map(Readiness::memory);
    HBox row = FormPane.readingRow("preflight", "Memory", memory);
    Tooltip parts = Tooltips.wrapped("");
    parts.textProperty().bind(now.map(Readiness::parts));
    Tooltip.install(row, parts);
    FormPane.shownWhile(row, memory.map(words -> !words.isEmpty()));
    Label refusal = new Label();
    refusal.setId("training-refusal");
    refusal.getStyleClass().add("field-error");
    refusal.setWrapText(true);
    refusal.textProperty().bind(now.map(Readiness::refusal));
    FormPane.shownWhile(refusal, refusal.textProperty().isNotEmpty());
    getChildren().addAll(row, refusal);
  }
}
