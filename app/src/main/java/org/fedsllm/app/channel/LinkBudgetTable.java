package org.fedsllm.app.channel;

import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.fedsllm.app.control.ClientHover;
import org.fedsllm.app.control.HoverRows;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;

/** The link budgets as a table; the selected row is the selected client. */
final class LinkBudgetTable extends TableView<LinkBudget> {
  private final Selection selection;

  LinkBudgetTable(ChannelViewModel model, Selection selection, ClientHover hover) {
    this.selection = selection;
    setId("link-budget");
    setAccessibleText("Link budget of every client");
    getStyleClass().addAll("numbers-table", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(new Label("No channels yet. If that lasts, the list of problems says why."));
    SortedList<LinkBudget> sorted = new SortedList<>(model.budgets());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    show(BudgetView.BOTH);
    HoverRows.follow(this, hover, LinkBudget::clientId);
    followSelection();
  }

  /** Shows both links beside each other, or every term of one. */
  void show(BudgetView view) {
    getColumns().setAll(BudgetColumns.of(view));
  }

  /** Both ways: a row selects its client, and a client selected elsewhere its row. */
  private void followSelection() {
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                selection.select(Station.client(now.clientId()));
              }
            });
    selection.selectedProperty().addListener((property, before, now) -> showSelected());
    getItems()
        .addListener((javafx.collections.ListChangeListener<LinkBudget>) change -> showSelected());
  }

  private void showSelected() {
    String id = selection.single().filter(Station::isClient).map(Station::id).orElse(null);
    for (int row = 0; row < getItems().size(); row++) {
      if (getItems().get(row).clientId().equals(id)) {
        getSelectionModel().clearAndSelect(row);
        return;
      }
    }
    getSelectionModel().clearSelection();
  }
}
