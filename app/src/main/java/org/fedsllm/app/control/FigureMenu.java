package org.fedsllm.app.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.SourcedFigure;

/** The context menu of a figure: take it or its numbers elsewhere. */
final class FigureMenu {
  private final FigureActions actions;
  private final ContextMenu menu = new ContextMenu();

  FigureMenu(FigureActions actions) {
    this.actions = actions;
  }

  /**
   * @param entry of what was pointed at, on top; empty for none
   */
  void show(
      Node owner,
      SourcedFigure figure,
      FigureView view,
      Image image,
      Optional<HandleListener.MenuEntry> entry,
      ContextMenuEvent event) {
    menu.getItems()
        .setAll(
            item("figure-export", "Export…", () -> actions.compose(figure)),
            export("figure-export-column", "one column", FigureSize.IEEE_COLUMN, figure, owner),
            export("figure-export-page", "both columns", FigureSize.IEEE_PAGE, figure, owner),
            export("figure-export-shown", "a page, shaped as here", shaped(view), figure, owner),
            new SeparatorMenuItem(),
            item("figure-copy-image", "Copy image", () -> copyImage(image)),
            item("figure-copy-data", "Copy data", () -> copyText(figure.figure().data().toTsv())),
            item("figure-copy-pgfplots", "Copy as pgfplots", () -> copyPgfplots(figure)),
            new SeparatorMenuItem(),
            item("figure-about", "About this figure", () -> actions.about(figure)));
    entry.ifPresent(
        own ->
            menu.getItems()
                .addAll(
                    0,
                    List.of(item(own.id(), own.words(), own.action()), new SeparatorMenuItem())));
    menu.show(owner, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private MenuItem export(
      String id, String words, FigureSize size, SourcedFigure figure, Node owner) {
    return item(id, "Export for " + words + "…", () -> actions.export(figure, size, owner));
  }

  /** As wide as a page, with the proportions on the screen. */
  private static FigureSize shaped(FigureView view) {
    double widthIn = FigureSize.IEEE_PAGE.widthIn();
    return new FigureSize(widthIn, widthIn * view.height() / view.width());
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void copyPgfplots(SourcedFigure figure) {
    actions.pgfplots(
        figure,
        picture -> {
          copyText(picture);
          actions.tell("Copied “" + figure.figure().title() + "” as a pgfplots picture for LaTeX.");
        });
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
