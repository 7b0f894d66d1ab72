package org.fedsllm.app.control;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/**
 * A column of words that keeps the order of its table's rows.
 *
 * @param <R> what a row shows
 */
public final class TextColumn<R> extends TableColumn<R, String> {

  /**
   * @param width the least and the usual one, in pixels
   */
  public TextColumn(String title, double width, Function<R, String> text) {
    super(title);
    setMinWidth(width);
    setPrefWidth(width);
    setSortable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
  }

  /** The same, drawn in the style class {@code style}. */
  public TextColumn(String title, double width, Function<R, String> text, String style) {
    this(title, width, text);
    getStyleClass().add(style);
  }
}
