package org.fedsllm.app.control;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A row with a name and a field for a word; a refusal stands below it. Enter or leaving the field
 * takes what was typed, Escape drops it.
 */
public final class TextRow extends VBox {
  private static final double FIELD_WIDTH = 148;

  private final ObservableValue<String> value;
  private final ObservableValue<String> error;
  private final Consumer<String> commit;
  private final TextField field = new TextField();

  /**
   * @param meaning one sentence for the tooltip
   * @param value the present word, followed; {@code null} shows nothing
   * @param error why the last word was refused, followed; {@code null} if it was not
   * @param commit takes another word, stripped; empty where the field was cleared
   */
  public TextRow(
      String id,
      String name,
      String meaning,
      ObservableValue<String> value,
      ObservableValue<String> error,
      Consumer<String> commit) {
    this.value = value;
    this.error = error;
    this.commit = commit;
    getStyleClass().add("quantity-field");
    field(id, name, meaning);
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(8, label, gap, field);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, problem(id));
  }

  private void field(String id, String name, String meaning) {
    field.setId(id);
    field.setAccessibleText(name);
    field.setAccessibleHelp(meaning);
    field.setTooltip(Tooltips.wrapped(meaning));
    field.setMinWidth(FIELD_WIDTH);
    field.setMaxWidth(FIELD_WIDTH);
    show();
    value.addListener((property, before, now) -> show());
    error.addListener(
        (property, before, now) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, now != null));
    field.setOnAction(event -> take());
    UndoKeys.install(field, () -> field.getText().strip().equals(shown()));
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                take();
              }
            });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            show();
            event.consume();
          }
        });
  }

  private void show() {
    field.setText(shown());
  }

  private String shown() {
    return value.getValue() == null ? "" : value.getValue();
  }

  private void take() {
    String typed = field.getText().strip();
    if (!typed.equals(shown())) {
      commit.accept(typed);
    }
  }

  private Label problem(String id) {
    Label problem = new Label();
    problem.setId(id + "-error");
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    problem.textProperty().bind(error);
    FormPane.shownWhile(problem, problem.textProperty().isNotEmpty());
    return problem;
  }
}
