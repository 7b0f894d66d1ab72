package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.fedsllm.app.settings.SettingsModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one menu of the window, behind a button at its corner. */
final class MainMenu extends MenuButton {

  MainMenu(Commands commands, SettingsModel settings, ProjectFiles files) {
    setId("main-menu");
    setGraphic(new FontIcon("mdi2m-menu"));
    setAccessibleText("Main menu");
    setTooltip(new Tooltip("Main menu"));
    getStyleClass().addAll("flat-button", "menu-corner");
    add(commands.fileGroup());
    getItems().add(2, recent(settings, files));
    getItems().add(new SeparatorMenuItem());
    add(commands.editGroup());
    getItems().add(new SeparatorMenuItem());
    add(commands.toolGroup());
    getItems().add(new SeparatorMenuItem());
    add(commands.endGroup());
  }

  private void add(List<Command> commands) {
    for (Command command : commands) {
      MenuItem item = new MenuItem();
      item.setId("menu-" + command.id());
      item.textProperty().bind(command.text());
      item.setMnemonicParsing(false); // client ids may hold underscores
      item.setAccelerator(command.key());
      item.disableProperty().bind(command.disabled());
      item.setOnAction(event -> command.action().run());
      getItems().add(item);
    }
  }

  private static Menu recent(SettingsModel settings, ProjectFiles files) {
    Menu menu = new Menu("Open recent");
    menu.setId("menu-recent");
    Runnable fill =
        () -> {
          menu.getItems().clear();
          for (String file : settings.get().recentFiles()) {
            MenuItem item = new MenuItem(file);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> files.open(Path.of(file)));
            menu.getItems().add(item);
          }
          menu.setDisable(menu.getItems().isEmpty());
        };
    settings.settingsProperty().addListener((property, before, now) -> fill.run());
    fill.run();
    return menu;
  }
}
