package org.fedsllm.app.control;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A page that stands before the places: its title, its actions, a way back, its content. */
public class PageFrame extends VBox {
  private static final double COLUMN_WIDTH = 740;

  /**
   * @param id of the page; the button that closes it has it too, with "-close"
   * @param close shows again what was there before
   * @param actions buttons at the right of the title
   */
  protected PageFrame(String id, String title, Runnable close, Node... actions) {
    setId(id);
    getStyleClass().add("page");
    Label name = new Label(title);
    name.getStyleClass().add("page-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button leave = new Button(null, new FontIcon("mdi2c-close"));
    leave.setId(id + "-close");
    leave.getStyleClass().add("flat-button");
    leave.setAccessibleText("Close " + title.toLowerCase(Locale.ROOT));
    leave.setTooltip(new Tooltip("Close (Esc)"));
    leave.setOnAction(event -> close.run());
    HBox header = new HBox(8, name, gap);
    header.getChildren().addAll(actions);
    header.getChildren().add(leave);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("page-header");
    getChildren().add(header);
  }

  /** Fills the rest of the page with {@code content}. */
  protected final void fill(Node content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().add(content);
  }

  /** Fills the rest of the page with a column of readable width that scrolls. */
  protected final void fillColumn(Node... parts) {
    VBox column = new VBox(8, parts);
    column.setMaxWidth(COLUMN_WIDTH);
    column.getStyleClass().add("page-column");
    VBox centred = new VBox(column);
    centred.setAlignment(Pos.TOP_CENTER);
    ScrollPane scroll = new ScrollPane(centred);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    fill(scroll);
  }

  /** A heading within the column. */
  protected static Label heading(String words) {
    Label heading = new Label(words.toUpperCase(Locale.ROOT));
    heading.getStyleClass().add("form-heading");
    return heading;
  }

  /** A sentence below a field. */
  protected static Label note(String words) {
    Label note = new Label(words);
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }
}
