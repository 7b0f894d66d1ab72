package org.fedsllm.app.manager;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The plug-in manager: the folder's files above, the selected one and its report below. */
public final class PluginsPage extends VBox {
  private static final double TABLE_SHARE = 0.3;
  private static final double TABLE_HEIGHT = 120;

  private final PluginsViewModel model;

  /**
   * @param whichToAdd asks the user for a plug-in's file; empty to leave it
   * @param close shows again what was there before
   */
  public PluginsPage(PluginsViewModel model, Supplier<Optional<Path>> whichToAdd, Runnable close) {
    this.model = model;
    setId("plugins-page");
    getStyleClass().add("plugins-page");
    PluginTable table = new PluginTable(model);
    table.setMinHeight(TABLE_HEIGHT);
    SplitPane parts = new SplitPane(table, new PluginDetails(model));
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(TABLE_SHARE);
    VBox.setVgrow(parts, Priority.ALWAYS);
    getChildren().addAll(header(whichToAdd, close), parts);
  }

  private Node header(Supplier<Optional<Path>> whichToAdd, Runnable close) {
    Label title = new Label("Plug-ins");
    title.getStyleClass().add("page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label folder = new Label();
    folder.setId("plugins-folder");
    folder.getStyleClass().add("muted");
    folder
        .textProperty()
        .bind(model.busyProperty().map(busy -> busy ? "Loading …" : "in " + model.folder()));
    folder.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button add =
        button(
            "plugins-add",
            "Add from file…",
            "mdi2p-plus",
            "Copies a plug-in's jar or zip into the folder and loads it");
    add.setOnAction(event -> whichToAdd.get().ifPresent(model::add));
    add.disableProperty().bind(model.busyProperty());
    Button open =
        button(
            "plugins-open-folder",
            "Open folder",
            "mdi2f-folder-open-outline",
            "Shows the folder in the file manager");
    open.setOnAction(event -> model.openFolder());
    Button reload = button("plugins-reload", "Reload", "mdi2r-refresh", "Loads all plug-ins anew");
    reload.setOnAction(event -> model.reload());
    reload.disableProperty().bind(model.busyProperty());
    Button leave = new Button(null, new FontIcon("mdi2c-close"));
    leave.setId("plugins-close");
    leave.getStyleClass().add("flat-button");
    leave.setAccessibleText("Close the plugins");
    leave.setTooltip(new Tooltip("Close (Esc)"));
    leave.setOnAction(event -> close.run());
    HBox header = new HBox(8, title, folder, gap, add, open, reload, leave);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("page-header");
    return header;
  }

  private static Button button(String id, String words, String icon, String meaning) {
    Button button = new Button(words, new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(meaning));
    button.setAccessibleHelp(meaning);
    return button;
  }
}
