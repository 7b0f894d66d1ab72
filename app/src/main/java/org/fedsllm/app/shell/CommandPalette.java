package org.fedsllm.app.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A field over the window that finds every command by its words: type, choose by arrows, Enter.
 * Escape, or the keyboard going elsewhere, closes it; nothing is ever blocked.
 */
final class CommandPalette extends VBox {
  /** Opens the palette. */
  static final KeyCombination KEY = KeyCombination.valueOf("Shortcut+Shift+P");

  private static final double WIDTH = 480;
  private static final double HEIGHT = 360;
  private static final double ROW_HEIGHT = 32;

  private final PaletteViewModel model;
  private final TextField query = new TextField();
  private final ListView<Command> list = new ListView<>();

  /** Who had the keyboard before; {@code null} for nobody. */
  private Node before;

  CommandPalette(PaletteViewModel model) {
    this.model = model;
    setId("palette");
    getStyleClass().addAll("palette", Styles.ELEVATED_3);
    setMaxSize(WIDTH, HEIGHT);
    query.setId("palette-query");
    query.setPromptText("What do you want to do?");
    query.setAccessibleText("Find a command");
    query.textProperty().bindBidirectional(model.queryProperty());
    query.setOnAction(event -> runChosen());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    query
        .focusedProperty()
        .addListener(
            (property, was, now) -> {
              if (!now && !list.isFocused()) {
                model.close();
              }
            });
    list.setId("palette-list");
    list.setAccessibleText("Commands found");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setFocusTraversable(false);
    list.setItems(model.found());
    list.setPlaceholder(new Label("No command has these words."));
    list.setCellFactory(view -> new CommandCell());
    list.setOnMouseClicked(event -> runChosen());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(query, list);
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(visibleProperty());
    model.queryProperty().addListener((property, was, now) -> chooseFirst());
    model.openProperty().addListener((property, was, now) -> follow(now));
    sceneProperty()
        .addListener(
            (property, was, now) -> {
              if (now != null) {
                listen(now);
              }
            });
  }

  /** Opens by the key, wherever the keyboard is. */
  private void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (KEY.match(event)) {
            model.open();
            event.consume();
          }
        });
  }

  private void follow(boolean open) {
    if (open) {
      before = getScene().getFocusOwner();
      query.requestFocus();
      chooseFirst();
    } else if (before != null) {
      Node back = before;
      before = null;
      back.requestFocus();
    }
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> model.close();
      case DOWN -> list.getSelectionModel().selectNext();
      case UP -> list.getSelectionModel().selectPrevious();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    event.consume();
  }

  private void chooseFirst() {
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void runChosen() {
    Command chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.run(chosen);
    }
  }

  /** The command's words, and its key at the right. */
  private static final class CommandCell extends ListCell<Command> {
    private final Label words = new Label();
    private final Label key = new Label();
    private final HBox line;

    CommandCell() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      key.getStyleClass().add("muted");
      words.setMinWidth(Region.USE_PREF_SIZE);
      key.setMinWidth(0);
      line = new HBox(8, words, gap, key);
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(1); // as wide as the list, so that keys stand at its edge
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
      super.updateItem(command, empty);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      words.setText(command.text().getValue());
      boolean off = command.disabled().get();
      words.setDisable(off);
      key.setText(
          off ? command.refusal() : command.key() == null ? "" : command.key().getDisplayText());
      setGraphic(line);
    }
  }
}
