package org.fedsllm.app.optimize;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.ClientHover;

/** The table of shares, under what can be done with it or why the last thing could not. */
final class SharesPane extends VBox {
  private static final String HINT =
      "Drag the top of a bar at the right, or type a share into the table (F2): it is set, locked,"
          + " and the others are solved around it.";

  SharesPane(SharesViewModel model, ClientHover hover) {
    Label words = new Label();
    words.setId("shares-words");
    words.getStyleClass().addAll("form-note", "worth-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    model
        .refusalProperty()
        .subscribe(
            refused -> {
              words.setText(refused.isEmpty() ? HINT : refused);
              words.getStyleClass().removeAll("field-error");
              if (!refused.isEmpty()) {
                words.getStyleClass().add("field-error");
              }
            });
    SharesTable table = new SharesTable(model, hover);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(words, table);
  }
}
