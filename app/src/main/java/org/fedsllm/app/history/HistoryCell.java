package org.fedsllm.app.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step of the history: a mark where the project stands, its name, its time. */
final class HistoryCell extends ListCell<HistoryRow> {
  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final FontIcon mark = new FontIcon("mdi2c-circle-small");
  private final Label name = new Label();
  private final Label time = new Label();
  private final HBox line = new HBox(8, mark, name, time);

  /**
   * @param go takes a row that was clicked
   * @param look takes a row that the pointer comes to, {@code null} when it leaves
   */
  HistoryCell(Consumer<HistoryRow> go, Consumer<HistoryRow> look) {
    getStyleClass().add("history-cell");
    line.setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    HBox.setHgrow(name, Priority.ALWAYS);
    time.getStyleClass().add("muted");
    time.setMinWidth(Region.USE_PREF_SIZE);
    setOnMouseClicked(
        event -> {
          if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
            go.accept(getItem());
          }
        });
    hoverProperty()
        .addListener((property, before, now) -> look.accept(now && !isEmpty() ? getItem() : null));
  }

  @Override
  protected void updateItem(HistoryRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean shown = !empty && row != null;
    pseudoClassStateChanged(UNDONE, shown && row.state() == HistoryRow.State.UNDONE);
    pseudoClassStateChanged(PRESENT, shown && row.state() == HistoryRow.State.PRESENT);
    setGraphic(shown ? line : null);
    if (!shown) {
      setAccessibleText(null);
      return;
    }
    boolean present = row.state() == HistoryRow.State.PRESENT;
    mark.setIconLiteral(present ? "mdi2c-chevron-right" : "mdi2c-circle-small");
    name.setText(row.name());
    time.setText(row.at().map(HistoryCell::clock).orElse(row.number() == 0 ? "" : "earlier"));
    setAccessibleText("%s, %s".formatted(row.name(), present ? "now" : words(row.state())));
  }

  private static String words(HistoryRow.State state) {
    return state == HistoryRow.State.UNDONE ? "undone" : "done";
  }

  private static String clock(Instant at) {
    ZonedDateTime local = at.atZone(ZoneId.systemDefault());
    return (local.toLocalDate().equals(LocalDate.now(local.getZone())) ? CLOCK : DAY).format(local);
  }
}
