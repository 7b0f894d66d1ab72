package org.fedsllm.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;

/** The menu of a quantity's field: its units, and what every text field offers. */
final class UnitMenu extends ContextMenu {

  UnitMenu(QuantityEntry entry, TextField field) {
    if (entry.quantity().units().size() > 1) {
      getItems().setAll(units(entry));
      getItems().add(new SeparatorMenuItem());
    }
    getItems()
        .addAll(
            item("Cut", field::cut),
            item("Copy", field::copy),
            item("Paste", field::paste),
            item("Select all", field::selectAll));
  }

  /** One item for each unit, the one in use marked. */
  static List<MenuItem> units(QuantityEntry entry) {
    ToggleGroup group = new ToggleGroup();
    List<MenuItem> items = new ArrayList<>();
    for (DisplayUnit unit : entry.quantity().units()) {
      RadioMenuItem item = new RadioMenuItem("Show in " + unit.symbol());
      item.setToggleGroup(group);
      item.setSelected(unit.equals(entry.unitProperty().get()));
      item.setOnAction(event -> entry.showIn(unit));
      entry
          .unitProperty()
          .addListener((property, before, now) -> item.setSelected(unit.equals(now)));
      items.add(item);
    }
    return items;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }
}
