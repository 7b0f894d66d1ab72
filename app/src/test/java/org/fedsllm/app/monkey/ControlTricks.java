package org.fedsllm.app.monkey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.stage.Window;

/** Tricks with the toolkit's own controls. FX thread only. */
final class ControlTricks {

  /** What leads out of the program: another program's window cannot be played with. */
  private static final List<String> OUT = List.of("folder", "quit", "browser", "website", "mailto");

  private final Sight sight;

  ControlTricks(Sight sight) {
    this.sight = sight;
  }

  Optional<String> pressButton(RandomGenerator chance) {
    return sight
        .any(ButtonBase.class, button -> !leadsOut(button), chance)
        .map(
            button -> {
              String name = Sight.name(button);
              button.fire();
              return "press " + name;
            });
  }

  Optional<String> chooseFromMenu(RandomGenerator chance) {
    return sight
        .any(MenuButton.class, chance)
        .flatMap(menu -> choose(menu.getItems(), chance).map(item -> Sight.name(menu) + item));
  }

  /** From the menu that a right click opened; it closes then. */
  Optional<String> chooseFromContextMenu(RandomGenerator chance) {
    List<ContextMenu> open =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .toList();
    return Sight.pick(open, chance)
        .flatMap(
            menu -> {
              Optional<String> chosen = choose(menu.getItems(), chance);
              menu.hide();
              return chosen.map(item -> "context menu" + item);
            });
  }

  private static Optional<String> choose(List<MenuItem> items, RandomGenerator chance) {
    List<MenuItem> open =
        items.stream()
            .filter(item -> !item.isDisable() && item.isVisible())
            .filter(item -> !(item instanceof SeparatorMenuItem))
            .filter(item -> !leadsOut(item.getId(), item.getText()))
            .toList();
    return Sight.pick(open, chance)
        .flatMap(
            item -> {
              if (item instanceof Menu deeper) {
                return choose(deeper.getItems(), chance);
              }
              String name = " → " + item.getText();
              item.fire();
              return Optional.of(name);
            });
  }

  Optional<String> chooseValue(RandomGenerator chance) {
    Optional<String> combo =
        sight
            .any(ComboBox.class, chance)
            .filter(box -> !box.getItems().isEmpty())
            .map(
                box -> {
                  box.getSelectionModel().select(chance.nextInt(box.getItems().size()));
                  return "choose %s in %s".formatted(box.getValue(), Sight.name(box));
                });
    return combo.or(
        () ->
            sight
                .any(ChoiceBox.class, chance)
                .filter(box -> !box.getItems().isEmpty())
                .map(
                    box -> {
                      box.getSelectionModel().select(chance.nextInt(box.getItems().size()));
                      return "choose %s in %s".formatted(box.getValue(), Sight.name(box));
                    }));
  }

  Optional<String> slide(RandomGenerator chance) {
    return sight
        .any(Slider.class, chance)
        .map(
            slider -> {
              slider.setValue(
                  slider.getMin() + chance.nextDouble() * (slider.getMax() - slider.getMin()));
              return "slide %s to %s".formatted(Sight.name(slider), slider.getValue());
            });
  }

  Optional<String> selectRow(RandomGenerator chance) {
    Optional<String> table =
        sight
            .any(TableView.class, one -> !one.getItems().isEmpty(), chance)
            .map(
                one -> {
                  int row = chance.nextInt(one.getItems().size());
                  one.getSelectionModel().clearAndSelect(row);
                  return "row %d of %s".formatted(row, Sight.name(one));
                });
    if (table.isPresent() && chance.nextBoolean()) {
      return table;
    }
    return sight
        .any(ListView.class, one -> !one.getItems().isEmpty(), chance)
        .map(
            one -> {
              int row = chance.nextInt(one.getItems().size());
              one.getSelectionModel().clearAndSelect(row);
              return "row %d of %s".formatted(row, Sight.name(one));
            })
        .or(() -> table);
  }

  /** By any column, back and forth and then none. */
  Optional<String> sortTable(RandomGenerator chance) {
    return sight
        .any(TableView.class, one -> !one.getColumns().isEmpty(), chance)
        .map(one -> (TableView<?>) one)
        .map(one -> sort(one, chance));
  }

  private static <S> String sort(TableView<S> table, RandomGenerator chance) {
    TableColumn<S, ?> column = table.getColumns().get(chance.nextInt(table.getColumns().size()));
    if (!column.isSortable()) {
      return "%s cannot be sorted by %s".formatted(Sight.name(table), column.getText());
    }
    if (chance.nextInt(3) == 0) {
      table.getSortOrder().clear();
    } else {
      column.setSortType(
          chance.nextBoolean() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
      table.getSortOrder().setAll(List.of(column));
    }
    return "sort %s by %s".formatted(Sight.name(table), column.getText());
  }

  Optional<String> walkTree(RandomGenerator chance) {
    return sight
        .any(TreeView.class, one -> one.getExpandedItemCount() > 0, chance)
        .map(
            tree -> {
              int row = chance.nextInt(tree.getExpandedItemCount());
              tree.getSelectionModel().clearAndSelect(row);
              if (chance.nextInt(4) == 0) {
                tree.getTreeItem(row).setExpanded(!tree.getTreeItem(row).isExpanded());
              }
              return "line %d of %s".formatted(row, Sight.name(tree));
            });
  }

  Optional<String> moveDivider(RandomGenerator chance) {
    return sight
        .any(SplitPane.class, pane -> !pane.getDividers().isEmpty(), chance)
        .map(
            pane -> {
              double place = chance.nextDouble();
              pane.setDividerPosition(chance.nextInt(pane.getDividers().size()), place);
              return "divider of %s to %.2f".formatted(Sight.name(pane), place);
            });
  }

  private static boolean leadsOut(Node node) {
    String words = node instanceof Labeled labeled ? labeled.getText() : "";
    return leadsOut(node.getId(), words + " " + node.getAccessibleText());
  }

  private static boolean leadsOut(String id, String words) {
    String all = (id + " " + words).toLowerCase(Locale.ROOT);
    return OUT.stream().anyMatch(all::contains);
  }
}
