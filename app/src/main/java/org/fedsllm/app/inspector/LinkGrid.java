package org.fedsllm.app.inspector;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The two uplinks of a client side by side. */
final class LinkGrid extends GridPane {
  private final ObservableValue<Inspected> inspected;

  LinkGrid(ObservableValue<Inspected> inspected) {
    this.inspected = inspected;
    getStyleClass().add("link-grid");
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    numbers.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), numbers, numbers);
    addRow(
        0, label("", "form-heading"), label("MAIN", "form-heading"), label("FED.", "form-heading"));
    row(1, "Distance", "distance", LinkReadings::distance);
    row(2, "Bandwidth", "bandwidth", LinkReadings::bandwidth);
    row(3, "SNR", "snr", LinkReadings::snr);
    row(4, "Rate", "rate", LinkReadings::rate);
  }

  private void row(int row, String name, String id, Function<LinkReadings, String> read) {
    addRow(
        row,
        label(name, "form-label"),
        value("main-" + id, name + " to the main server", Inspected::main, read),
        value("federated-" + id, name + " to the federated server", Inspected::federated, read));
  }

  private Label value(
      String id,
      String meaning,
      Function<Inspected, LinkReadings> link,
      Function<LinkReadings, String> read) {
    Label value = label("", "form-reading");
    value.setId(id);
    value.setAccessibleHelp(meaning);
    value.textProperty().bind(inspected.map(link.andThen(read)));
    return value;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
