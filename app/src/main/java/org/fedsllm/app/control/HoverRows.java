package org.fedsllm.app.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Rows of a table that stand for clients: pointing at one lights its client everywhere. */
public final class HoverRows {
  static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private HoverRows() {}

  /**
   * Gives {@code table} such rows.
   *
   * @param client the id of a row's client
   */
  public static <R> void follow(TableView<R> table, ClientHover hover, Function<R, String> client) {
    table.setRowFactory(any -> new Row<>(hover, client));
  }

  private static final class Row<R> extends TableRow<R> {
    private final ClientHover hover;
    private final Function<R, String> client;

    /** Tables make rows anew; the old ones must not be kept by what they listen to. */
    private final ChangeListener<String> lighting = (property, before, now) -> light();

    Row(ClientHover hover, Function<R, String> client) {
      this.hover = hover;
      this.client = client;
      setOnMouseEntered(event -> hover.point().accept(client()));
      setOnMouseExited(event -> hover.point().accept(Optional.empty()));
      hover.clientId().addListener(new WeakChangeListener<>(lighting));
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      light();
    }

    private Optional<String> client() {
      return Optional.ofNullable(getItem()).map(client);
    }

    private void light() {
      pseudoClassStateChanged(LIT, client().filter(hover::isAt).isPresent());
    }
  }
}
