package org.fedsllm.app.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

/** Keeps the selected row of a table and a view model's selection the same. */
public final class TableSelection {
  private TableSelection() {}

  /**
   * @param selected the view model's selection, {@code null} for none
   * @param select hears of the row that the user selects
   */
  public static <R> void follow(
      TableView<R> table, ObservableValue<R> selected, Consumer<R> select) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                select.accept(now);
              }
            });
    selected.addListener((property, before, now) -> show(table, selected));
    table.getItems().addListener((ListChangeListener<R>) change -> show(table, selected));
    show(table, selected);
  }

  private static <R> void show(TableView<R> table, ObservableValue<R> selected) {
    R row = selected.getValue();
    if (row != null && table.getSelectionModel().getSelectedItem() != row) {
      table.getSelectionModel().select(row);
    }
  }
}
