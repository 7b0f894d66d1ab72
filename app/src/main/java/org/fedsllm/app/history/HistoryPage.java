package org.fedsllm.app.history;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.PageFrame;
import org.fedsllm.app.history.HistoryViewModel.Changed;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps at the left, what one of them changed at the right. */
public final class HistoryPage extends PageFrame {
  private static final double STEPS_SHARE = 0.42;

  private final HistoryViewModel model;
  private final ListView<HistoryRow> list = new ListView<>();
  private final Label title = new Label();
  private final TextArea changes = new TextArea();
  private final Button copy = new Button("Copy as command", new FontIcon("mdi2c-content-copy"));

  /**
   * @param whereToWrite asks for a file; its argument is a name for it
   * @param close shows again what was there before
   */
  public HistoryPage(
      HistoryViewModel model, Function<String, Optional<Path>> whereToWrite, Runnable close) {
    super("history-page", "History", close, export(model, whereToWrite));
    this.model = model;
    SplitPane parts = new SplitPane(steps(), details());
    parts.setDividerPositions(STEPS_SHARE);
    SplitPane.setResizableWithParent(parts.getItems().get(0), false);
    fill(parts);
    model.changedProperty().addListener((property, before, now) -> show(now));
    model.rows().addListener((ListChangeListener<HistoryRow>) change -> follow());
    follow();
  }

  private static Button export(
      HistoryViewModel model, Function<String, Optional<Path>> whereToWrite) {
    Button export = new Button("Export script…", new FontIcon("mdi2f-file-export-outline"));
    export.setId("history-export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setTooltip(
        new Tooltip(
            "Writes the steps done so far; \"fedsllm replay\" rebuilds the project from them"));
    export.setOnAction(event -> whereToWrite.apply(model.scriptName()).ifPresent(model::export));
    return export;
  }

  private Node steps() {
    list.setId("history-steps");
    list.setAccessibleText("Edits of the project. Enter goes to one.");
    list.setItems(model.rows());
    list.setPlaceholder(new Label("No project is open."));
    list.setCellFactory(view -> new HistoryCell(model::goTo, this::point));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> model.look(now));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          HistoryRow chosen = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            model.goTo(chosen);
            event.consume();
          }
        });
    return list;
  }

  private Node details() {
    title.setId("history-step");
    title.getStyleClass().add("history-step");
    title.setMinWidth(0);
    changes.setId("history-changes");
    changes.setAccessibleText("What the step changed");
    changes.setEditable(false);
    changes.getStyleClass().add("history-changes");
    VBox.setVgrow(changes, Priority.ALWAYS);
    copy.setId("history-copy");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setTooltip(new Tooltip("The line that makes these changes without the window"));
    copy.setOnAction(event -> copy());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(8, title, gap, copy);
    header.setAlignment(Pos.CENTER_LEFT);
    VBox details = new VBox(8, header, changes);
    details.getStyleClass().add("history-details");
    return details;
  }

  /** The step under the pointer is explained; without one, the chosen step. */
  private void point(HistoryRow row) {
    model.look(row == null ? list.getSelectionModel().getSelectedItem() : row);
  }

  /** The present state is chosen and in view after every edit. */
  private void follow() {
    int present = model.present();
    if (present >= 0 && present < model.rows().size()) {
      list.getSelectionModel().clearAndSelect(present);
      list.scrollTo(Math.max(0, present - 2));
      point(null); // the same row may stand for more: small steps of one edit
    } else {
      model.look(null);
    }
  }

  private void show(Changed changed) {
    title.setText(changed.row() == null ? "" : changed.row().name());
    changes.setText(changed.text());
    changes.setPromptText(
        changed.row() == null ? "" : "Nothing was changed yet: the project as it was opened.");
    copy.setDisable(changed.changes().isEmpty());
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.command());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
