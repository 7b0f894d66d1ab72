package org.fedsllm.app.optimize;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import org.fedsllm.app.control.ClientHover;
import org.fedsllm.app.control.ControlColumn;
import org.fedsllm.app.control.HoverRows;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.TextColumn;
import org.fedsllm.app.optimize.ShareRow.Share;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every client's shares with their locks, and what the client spends. */
final class SharesTable extends TableView<ShareRow> {
  private static final double LOCK_WIDTH = 36;

  private final SharesViewModel model;

  SharesTable(SharesViewModel model, ClientHover hover) {
    this.model = model;
    setId("shares");
    setAccessibleText("Shares of the bands, by client");
    getStyleClass().addAll("numbers-table", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(new Label(PlanWords.NO_PLAN));
    setItems(model.rows());
    HoverRows.follow(this, hover, ShareRow::client);
    getColumns().add(new TextColumn<>("client", 56, ShareRow::client));
    setEditable(true);
    getColumns().add(typed("main link", row -> Optional.of(row.main())));
    getColumns().add(locks(row -> Optional.of(row.main())));
    getColumns().add(typed("federated", ShareRow::federated));
    getColumns().add(locks(ShareRow::federated));
    getColumns().add(number("energy", 64, row -> EnergyWords.joule(row.energyJ())));
  }

  private static TableColumn<ShareRow, String> number(
      String title, double width, Function<ShareRow, String> text) {
    return new TextColumn<>(title, width, text, "number-column");
  }

  /** A column whose cells are typed into: a typed share is set and locked. */
  private TableColumn<ShareRow, String> typed(
      String title, Function<ShareRow, Optional<Share>> share) {
    TableColumn<ShareRow, String> column = number(title, 84, row -> hertz(share.apply(row)));
    column.setCellFactory(TextFieldTableCell.forTableColumn());
    column.setOnEditCommit(
        edit -> {
          ShareRow row = edit.getRowValue();
          if (!edit.getNewValue().strip().equals(edit.getOldValue())) {
            share
                .apply(row)
                .ifPresent(one -> model.type(row.client(), one.link(), edit.getNewValue()));
          }
          refresh(); // a refused text must not stay
        });
    return column;
  }

  private static String hertz(Optional<Share> share) {
    return share
        .map(Share::bandwidthHz)
        .map(hertz -> hertz.isNaN() ? "–" : Numbers.withUnit(hertz, "Hz"))
        .orElse("same");
  }

  private ControlColumn<ShareRow> locks(Function<ShareRow, Optional<Share>> share) {
    return new ControlColumn<>(
        "",
        "A locked share stays as it is, whichever optimizer plans",
        LOCK_WIDTH,
        row -> share.apply(row).map(one -> lock(row, one)).orElse(null));
  }

  private ToggleButton lock(ShareRow row, Share share) {
    String what = "the %s share of %s".formatted(LockWords.link(share.link()), row.client());
    ToggleButton button =
        new ToggleButton(
            null, new FontIcon(share.locked() ? "mdi2l-lock" : "mdi2l-lock-open-variant-outline"));
    button.setId("lock-%s-%s".formatted(LockWords.link(share.link()), row.client()));
    button.getStyleClass().add("lock-button");
    button.setSelected(share.locked());
    button.setDisable(!share.canToggle());
    button.setAccessibleText((share.locked() ? "Unlock " : "Lock ") + what);
    button.setTooltip(
        new Tooltip(share.locked() ? "Locked. Click to unlock " + what : "Lock " + what));
    button.setOnAction(event -> model.toggle(row.client(), share));
    return button;
  }
}
