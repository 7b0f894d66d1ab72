package org.fedsllm.app.channel;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fedsllm.app.control.ClientHover;
import org.fedsllm.app.control.HoverRows;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;

/** The link budgets as a table; the selected row is the selected client. */
final class LinkBudgetTable extends TableView<LinkBudget> {
  private static final double ID_WIDTH = 52;

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
    getColumns().add(clientColumn());
    getColumns().add(group("Main link", LinkBudget::main));
    getColumns().add(group("Federated link", LinkBudget::federated));
    HoverRows.follow(this, hover, LinkBudget::clientId);
    followSelection();
  }

  private TableColumn<LinkBudget, String> clientColumn() {
    TableColumn<LinkBudget, String> column = new TableColumn<>("client");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().clientId()));
    column.setMinWidth(ID_WIDTH);
    return column;
  }

  private TableColumn<LinkBudget, Double> group(
      String title, Function<LinkBudget, LinkBudget.Link> link) {
    TableColumn<LinkBudget, Double> group = new TableColumn<>(title);
    group
        .getColumns()
        .add(column("d m", "distance", "%.0f", budget -> link.apply(budget).distanceM()));
    group
        .getColumns()
        .add(column("loss dB", "path loss", "%.1f", budget -> link.apply(budget).pathLossDb()));
    group.getColumns().add(column("SNR dB", "SNR", "%.1f", budget -> link.apply(budget).snrDb()));
    group
        .getColumns()
        .add(column("Mbit/s", "rate", "%.1f", budget -> link.apply(budget).rateBitPerS() / 1e6));
    return group;
  }

  private static TableColumn<LinkBudget, Double> column(
      String title, String meaning, String format, ToDoubleFunction<LinkBudget> value) {
    TableColumn<LinkBudget, Double> column = new TableColumn<>(title);
    column.getStyleClass().add("number-column");
    column.setComparator(Comparator.naturalOrder());
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(Double number, boolean empty) {
                super.updateItem(number, empty);
                setAccessibleHelp(meaning);
                setText(empty ? null : format.formatted(number));
              }
            });
    return column;
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
