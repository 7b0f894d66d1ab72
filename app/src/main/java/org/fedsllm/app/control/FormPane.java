package org.fedsllm.app.control;

import java.lang.Character.UnicodeScript;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A column of headed groups of fields and readings, one a row. */
public final class FormPane extends VBox {

  public FormPane() {
    getStyleClass().add("form-pane");
  }

  /** Starts a group. */
  public FormPane heading(String text) {
    Label heading = new Label(capitals(text));
    heading.getStyleClass().add("form-heading");
    getChildren().add(heading);
    return this;
  }

  /** In capitals but for the symbols: a capital eta reads as an H. */
  static String capitals(String text) {
    return text.codePoints()
        .map(c -> UnicodeScript.of(c) == UnicodeScript.GREEK ? c : Character.toUpperCase(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Adds any row. */
  public FormPane add(Node row) {
    getChildren().add(row);
    return this;
  }

  /** Adds a quantity's field. */
  public FormPane field(String id, QuantityEntry entry) {
    return add(new QuantityField(id, entry));
  }

  /** Adds a quantity's field that is only there while the project has such a quantity. */
  public FormPane optionalField(String id, QuantityEntry entry) {
    QuantityField field = new QuantityField(id, entry);
    shownWhile(field, entry.valueProperty().greaterThanOrEqualTo(Double.NEGATIVE_INFINITY));
    return add(field);
  }

  /** Adds a value that can only be read. */
  public FormPane reading(String id, String name, ObservableValue<String> text) {
    return add(readingRow(id, name, text));
  }

  /** A name at the left and a text that follows {@code text} at the right. */
  public static HBox readingRow(String id, String name, ObservableValue<String> text) {
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label value = new Label();
    value.setId(id);
    value.getStyleClass().add("form-reading");
    value.textProperty().bind(text);
    value.setAccessibleHelp(name);
    HBox row = new HBox(8, label, gap, value);
    row.getStyleClass().add("form-row");
    return row;
  }

  /** Takes {@code node} out of the layout while {@code condition} does not hold. */
  public static void shownWhile(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
