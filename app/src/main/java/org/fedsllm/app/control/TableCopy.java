package org.fedsllm.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Lets every table of a window be copied whole, as tab-separated text for a spreadsheet: by Ctrl+C
 * while it has the keyboard, or by its context menu. FX thread only.
 */
public final class TableCopy {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ContextMenu menu = new ContextMenu();

  private TableCopy() {}

  /** Makes it so for all tables that ever stand in {@code scene}. */
  public static void offer(Scene scene) {
    TableCopy copy = new TableCopy();
    scene.addEventHandler(KeyEvent.KEY_PRESSED, copy::onKey);
    scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, copy::onMenu);
  }

  private void onKey(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (COPY.match(event) && !typing) {
      tableAt(event.getTarget())
          .ifPresent(
              table -> {
                toClipboard(table);
                event.consume();
              });
    }
  }

  private void onMenu(ContextMenuEvent event) {
    tableAt(event.getTarget())
        .ifPresent(
            table -> {
              MenuItem item = new MenuItem("Copy table");
              item.setId("copy-table");
              item.setAccelerator(COPY);
              item.setOnAction(chosen -> toClipboard(table));
              menu.getItems().setAll(item);
              menu.show(table, event.getScreenX(), event.getScreenY());
              event.consume();
            });
  }

  private static Optional<TableView<?>> tableAt(Object target) {
    for (Node node = target instanceof Node hit ? hit : null;
        node != null;
        node = node.getParent()) {
      if (node instanceof TableView<?> table) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  private static void toClipboard(TableView<?> table) {
    ClipboardContent content = new ClipboardContent();
    content.putString(tsv(table));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** The headings and all rows as they are shown, a row a line, tabs between. */
  static <R> String tsv(TableView<R> table) {
    List<TableColumn<R, ?>> columns = table.getVisibleLeafColumns();
    List<String> lines = new ArrayList<>();
    lines.add(columns.stream().map(TableCopy::heading).collect(Collectors.joining("\t")));
    IntStream.range(0, table.getItems().size())
        .mapToObj(
            row ->
                columns.stream().map(column -> cell(column, row)).collect(Collectors.joining("\t")))
        .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static String heading(TableColumn<?, ?> column) {
    return column instanceof ControlColumn<?> switches
        ? oneLine(switches.name())
        : oneLine(column.getText());
  }

  private static String cell(TableColumn<?, ?> column, int index) {
    if (column instanceof ControlColumn<?> switches) {
      return switches.text(index);
    }
    Object shown = column.getCellData(index);
    boolean unknown = shown == null || shown instanceof Double number && number.isNaN();
    return unknown ? "" : oneLine(String.valueOf(shown));
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
