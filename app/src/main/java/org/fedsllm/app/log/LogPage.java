package org.fedsllm.app.log;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.PageFrame;

/** The session's log as a table that can be filtered and copied. */
public final class LogPage extends PageFrame {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final double TIME_WIDTH = 80;
  private static final double KIND_WIDTH = 80;
  private static final double WORDS_WIDTH = 760;
  private static final String EVERYTHING = "Everything";
  private static final String TROUBLE = "Warnings and failures";

  private final FilteredList<LogEntry> shown;
  private final TableView<LogEntry> table = new TableView<>();
  private final TextField query;
  private final ChoiceBox<String> kinds;

  /**
   * @param openFolder shows the folder of the log file
   * @param close shows again what was there before
   */
  public LogPage(SessionLog log, Runnable openFolder, Runnable close) {
    this(log, new TextField(), new ChoiceBox<>(), copyButton(), openFolder, close);
  }

  private LogPage(
      SessionLog log,
      TextField query,
      ChoiceBox<String> kinds,
      Button copy,
      Runnable openFolder,
      Runnable close) {
    super("log-page", "Log", close, kinds, query, copy, folderButton(openFolder));
    this.query = query;
    this.kinds = kinds;
    shown = new FilteredList<>(log.entries());
    query.setId("log-query");
    query.setPromptText("Filter");
    query.setAccessibleText("Filter the log by words");
    query.textProperty().addListener((property, before, now) -> filter());
    kinds.setId("log-kinds");
    kinds.setAccessibleText("Which entries are shown");
    kinds.getItems().addAll(EVERYTHING, TROUBLE);
    kinds.setValue(EVERYTHING);
    kinds.valueProperty().addListener((property, before, now) -> filter());
    copy.setOnAction(event -> copy());
    table.setId("log-table");
    table.setAccessibleText("What happened in this session");
    table.getStyleClass().add("numbers-table");
    table.setItems(shown);
    table.setPlaceholder(new Label("Nothing happened yet, or nothing with these words."));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getColumns().addAll(columns());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
    log.entries().addListener((ListChangeListener<LogEntry>) change -> follow());
    fill(table);
    follow();
  }

  private static List<TableColumn<LogEntry, String>> columns() {
    return List.of(
        column("time", TIME_WIDTH, LogEntry::clock),
        column("kind", KIND_WIDTH, entry -> entry.kind().word()),
        column("what happened", WORDS_WIDTH, LogEntry::words));
  }

  private static TableColumn<LogEntry, String> column(
      String title, double width, Function<LogEntry, String> words) {
    TableColumn<LogEntry, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> constant(words.apply(row.getValue())));
    return column;
  }

  private static ObservableValue<String> constant(String words) {
    return new ReadOnlyStringWrapper(words);
  }

  /** The newest stays in view unless the user looks at something. */
  private void follow() {
    if (table.getSelectionModel().isEmpty() && !shown.isEmpty()) {
      table.scrollTo(shown.size() - 1);
    }
  }

  private void filter() {
    String words = query.getText().toLowerCase(Locale.ROOT).strip();
    boolean troubleOnly = TROUBLE.equals(kinds.getValue());
    shown.setPredicate(
        entry ->
            entry.words().toLowerCase(Locale.ROOT).contains(words)
                && (!troubleOnly || entry.kind() != LogEntry.Kind.DONE));
  }

  /** The chosen entries with their details; all that are shown where none is chosen. */
  private void copy() {
    List<LogEntry> chosen = table.getSelectionModel().getSelectedItems();
    ClipboardContent content = new ClipboardContent();
    content.putString(
        (chosen.isEmpty() ? shown : chosen)
            .stream().map(LogEntry::text).collect(Collectors.joining(System.lineSeparator())));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Button copyButton() {
    Button copy = new Button("Copy");
    copy.setId("log-copy");
    copy.setAccessibleHelp("Copies the chosen lines with their details, or all");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    return copy;
  }

  private static Node folderButton(Runnable openFolder) {
    Button open = new Button("Open folder");
    open.setId("log-open-folder");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(event -> openFolder.run());
    return open;
  }
}
