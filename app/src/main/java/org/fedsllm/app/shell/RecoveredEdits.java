package org.fedsllm.app.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fedsllm.app.recovery.LeftBehind;
import org.fedsllm.app.recovery.RecoveryViewModel;

/** The edits that can be recovered, on the welcome page; nothing where there are none. */
final class RecoveredEdits extends VBox {
  private final RecoveryViewModel model;
  private final VBox lines = new VBox(4);

  RecoveredEdits(RecoveryViewModel model) {
    super(8);
    this.model = model;
    setId("recovered");
    Label heading = new Label("Recovered edits".toUpperCase(Locale.ROOT));
    heading.getStyleClass().add("section-title");
    getChildren().addAll(heading, lines);
    visibleProperty().bind(Bindings.isNotEmpty(model.offers()));
    managedProperty().bind(visibleProperty());
    model.offers().addListener((ListChangeListener<LeftBehind>) change -> show());
    show();
  }

  private void show() {
    lines.getChildren().setAll(model.offers().stream().map(this::line).toList());
  }

  private Node line(LeftBehind edits) {
    String words = model.words(edits);
    Button open = new Button("Open");
    open.setId("recovered-open");
    open.setAccessibleText("Open the recovered edits of " + words);
    open.setOnAction(event -> model.open(edits));
    Button discard = new Button("Discard");
    discard.setId("recovered-discard");
    discard.getStyleClass().add("flat-button");
    discard.setAccessibleText("Discard the recovered edits of " + words);
    discard.setOnAction(event -> model.discard(edits));
    Label file = new Label(edits.state().file().map(Object::toString).orElse("never saved"));
    file.getStyleClass().add("muted");
    HBox line = new HBox(8, open, discard, new Label(words), file);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
