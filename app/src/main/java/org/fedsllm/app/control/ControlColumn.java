package org.fedsllm.app.control;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Toggle;
import javafx.scene.control.Tooltip;

/**
 * A narrow column of switches: each row brings its own control.
 *
 * @param <R> the rows
 */
public final class ControlColumn<R> extends TableColumn<R, R> {
  private final String name;
  private final Function<R, Node> control;

  /**
   * @param meaning the heading's tooltip
   * @param control of a row; {@code null} for a row that has none
   */
  public ControlColumn(String title, String meaning, double width, Function<R, Node> control) {
    this.control = control;
    name = title.isEmpty() ? meaning : title;
    Label heading = new Label(title);
    heading.setTooltip(new Tooltip(meaning));
    setGraphic(heading);
    getStyleClass().add("toggle-column");
    setMinWidth(width);
    setMaxWidth(width);
    setSortable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : control.apply(row));
              }
            });
  }

  /** What the column is called where its heading may be too narrow for words. */
  String name() {
    return name;
  }

  /** The state of the switch of row {@code index} in a word; empty for a row that has none. */
  String text(int index) {
    Node node = control.apply(getCellData(index));
    boolean on =
        node instanceof Toggle toggle && toggle.isSelected()
            || node instanceof CheckBox box && box.isSelected();
    return node == null ? "" : on ? "yes" : "no";
  }
}
