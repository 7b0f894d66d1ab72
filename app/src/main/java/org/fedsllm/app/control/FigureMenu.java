package org.fedsllm.app.control;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureView;

/** The context menu of a figure: take it or its numbers elsewhere. */
final class FigureMenu {
  private final FigureActions actions;
  private final ContextMenu menu = new ContextMenu();

  FigureMenu(FigureActions actions) {
    this.actions = actions;
  }

  void show(Node owner, Figure figure, FigureView view, Image image, ContextMenuEvent event) {
    menu.getItems()
        .setAll(
            item("figure-export", "Export…", () -> actions.export(figure, view, owner)),
            new SeparatorMenuItem(),
            item("figure-copy-image", "Copy image", () -> copyImage(image)),
            item("figure-copy-data", "Copy data", () -> copyText(figure.data().toTsv())));
    menu.show(owner, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static void copyImage(Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static void copyText(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
