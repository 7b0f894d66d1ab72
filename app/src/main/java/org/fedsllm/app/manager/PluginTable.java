package org.fedsllm.app.manager;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fedsllm.app.control.ControlColumn;
import org.fedsllm.app.control.TableSelection;

/** The files of the plug-in folder, one a row, each with its switch. */
final class PluginTable extends TableView<PluginRow> {
  private static final double SWITCH_WIDTH = 40;

  private final PluginsViewModel model;

  PluginTable(PluginsViewModel model) {
    this.model = model;
    setId("plugins-table");
    setAccessibleText("Plug-ins");
    getStyleClass().addAll("numbers-table", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(new Label("No plug-ins yet. Add a jar, or begin one: fedsllm plugin new DIR."));
    getColumns().add(switches());
    getColumns().add(words("name", 180, PluginRow::name));
    getColumns().add(words("version", 72, PluginRow::version));
    getColumns().add(words("id", 152, PluginRow::id));
    getColumns().add(words("kind", 120, PluginRow::kinds));
    getColumns().add(words("file", 176, PluginRow::fileName));
    getColumns().add(words("state", 300, PluginTable::state));
    setItems(model.rows());
    TableSelection.follow(this, model.selectedProperty(), model::select);
  }

  private static String state(PluginRow row) {
    return switch (row.state()) {
      case LOADED -> "loaded";
      case SWITCHED_OFF -> "switched off";
      case REFUSED -> "not loaded: " + row.message();
    };
  }

  private TableColumn<PluginRow, PluginRow> switches() {
    return new ControlColumn<>(
        "on",
        "Whether the plug-in is loaded, now and at the next start",
        SWITCH_WIDTH,
        row -> row.id().isEmpty() ? null : enabled(row));
  }

  private CheckBox enabled(PluginRow row) {
    CheckBox box = new CheckBox();
    box.setId("plugin-enabled-" + row.id());
    box.setAccessibleText("Load " + row.name());
    box.setSelected(row.enabled());
    box.disableProperty().bind(model.busyProperty());
    box.setOnAction(event -> model.setEnabled(row, box.isSelected()));
    return box;
  }

  private static TableColumn<PluginRow, String> words(
      String title, double width, Function<PluginRow, String> text) {
    TableColumn<PluginRow, String> column = new TableColumn<>(title);
    column.setMinWidth(width / 2);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    return column;
  }
}
