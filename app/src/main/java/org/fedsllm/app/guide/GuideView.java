package org.fedsllm.app.guide;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fedsllm.app.guide.GuideBook.Entry;
import org.fedsllm.app.guide.GuideViewModel.Opened;
import org.kordamp.ikonli.javafx.FontIcon;

/** The guide: the contents at the left, the open page beside them. */
public final class GuideView extends BorderPane {
  private static final double CONTENTS_WIDTH = 200;

  private final GuideViewModel model;
  private final ScrollPane scroll = new ScrollPane();
  private final ListView<Entry> contents = new ListView<>();

  /**
   * @param close shows again what was there before
   */
  public GuideView(GuideViewModel model, Runnable close) {
    this.model = model;
    setId("guide");
    getStyleClass().add("guide");
    scroll.setId("guide-scroll");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    furnishContents();
    setTop(header(close));
    setLeft(contents);
    setCenter(scroll);
    model.openedProperty().addListener((property, before, now) -> show(now));
    model
        .contentsProperty()
        .addListener(
            (property, before, now) -> {
              contents.getItems().setAll(now);
              mark();
            });
  }

  /** The arrow keys shall scroll at once. */
  @Override
  public void requestFocus() {
    scroll.requestFocus();
  }

  private Node header(Runnable close) {
    Button back = corner("guide-back", "mdi2a-arrow-left", "Back to the page before");
    back.disableProperty().bind(model.hasPastProperty().not());
    back.setOnAction(event -> model.back());
    Label title = new Label("Guide");
    title.getStyleClass().add("page-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button leave = corner("guide-close", "mdi2c-close", "Close the guide (Esc)");
    leave.setOnAction(event -> close.run());
    HBox header = new HBox(8, title, back, gap, leave);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("page-header");
    return header;
  }

  private static Button corner(String id, String icon, String words) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("flat-button");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    return button;
  }

  private void furnishContents() {
    contents.setId("guide-contents");
    contents.setAccessibleText("Contents of the guide");
    contents.getStyleClass().add("guide-contents");
    contents.setPrefWidth(CONTENTS_WIDTH);
    contents.setMinWidth(CONTENTS_WIDTH);
    contents.setCellFactory(list -> new EntryCell());
    contents
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              boolean chosen = now != null && !now.path().equals(openPath());
              if (chosen) {
                model.open(GuideTarget.of(now.path()));
              }
            });
  }

  private String openPath() {
    Opened opened = model.openedProperty().get();
    return opened == null ? "" : opened.page().path();
  }

  private void show(Opened opened) {
    PageView page =
        new PageView(opened.page(), new InlineWriter(opened.page(), model.book(), model::open));
    StackPane middle = new StackPane(page);
    middle.getStyleClass().add("guide-middle");
    StackPane.setAlignment(page, Pos.TOP_LEFT);
    scroll.setContent(middle);
    mark();
    scroll.applyCss();
    scroll.layout();
    scroll.setVvalue(
        page.anchor(opened.anchor()).map(anchor -> valueOf(anchor, middle)).orElse(0.0));
  }

  /** The scroll bar's value that brings {@code anchor} to the top. */
  private double valueOf(Region anchor, Region middle) {
    double y = middle.sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal())).getMinY();
    double hidden = middle.getHeight() - scroll.getViewportBounds().getHeight();
    return hidden <= 0 ? 0 : Math.min(1, y / hidden);
  }

  /** Marks the open page in the contents, if it is listed there. */
  private void mark() {
    contents.getItems().stream()
        .filter(entry -> entry.path().equals(openPath()))
        .findFirst()
        .ifPresentOrElse(
            contents.getSelectionModel()::select, contents.getSelectionModel()::clearSelection);
  }

  private static final class EntryCell extends ListCell<Entry> {
    EntryCell() {
      setWrapText(true); // a long title takes a second line instead of a scroll bar
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty || entry == null ? null : entry.title());
    }
  }
}
