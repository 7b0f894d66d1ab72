package org.fedsllm.app.split;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.training.preflight.SplitMemory;

/** What stands on the client and on the main server, side by side, and what crosses the cut. */
final class SidesPane extends VBox {
  private final ObservableValue<SplitSides> sides;
  private final GridPane grid = new GridPane();

  SidesPane(ObservableValue<SplitSides> sides) {
    this.sides = sides;
    getStyleClass().add("sides-pane");
    setMinWidth(0);
    grid.getStyleClass().addAll("link-grid", "sides-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(names, numbers, numbers);
    compute();
    memory();
    getChildren().addAll(grid, crossing());
  }

  private void compute() {
    heading("Sides", "Client", "Server");
    row("blocks", "Blocks", "Blocks of the model.", side -> String.valueOf(side.blocks()));
    row(
        "parameters",
        "Parameters",
        "Frozen ones. The client has the embeddings, the server norm and head.",
        side -> Numbers.withUnit(side.parameters(), ""));
    row(
        "lora-parameters",
        "LoRA parameters",
        "Trained ones, r (d_in + d_out) for each projection, EQ-15.",
        side -> Numbers.withUnit(side.loraParameters(), ""));
    row(
        "flops",
        "FLOPs",
        "Of one local iteration: forward and backward of one batch of one client, EQ-15.",
        side -> Numbers.withUnit(side.flops(), ""));
  }

  private void memory() {
    heading("Memory", "", "");
    memoryRow(
        "weights",
        "Weights",
        "Frozen ones in float32. A tied head stands on both sides.",
        SplitMemory.Side::weights);
    memoryRow(
        "adapters",
        "Adapters",
        "Values, gradients and what the weight optimizer remembers. The server has a copy for each"
            + " client in SplitFed V1.",
        SplitMemory.Side::adapters);
    memoryRow(
        "activations",
        "Activations",
        "Of one batch until its backward pass, on the server with the logits, as the check before a"
            + " training counts them.",
        SplitMemory.Side::activations);
    memoryRow("memory", "In all", "Without the engine's own memory.", SplitMemory.Side::totalBytes);
  }

  private void heading(String title, String client, String server) {
    grid.addRow(
        grid.getRowCount(),
        label(title.toUpperCase(), "form-heading"),
        label(client.toUpperCase(), "form-heading"),
        label(server.toUpperCase(), "form-heading"));
  }

  private void row(String id, String name, String meaning, Function<SplitSides.Side, String> read) {
    row(
        id,
        name,
        meaning,
        sides.map(SplitSides::client).map(read),
        sides.map(SplitSides::server).map(read));
  }

  private void memoryRow(
      String id, String name, String meaning, ToLongFunction<SplitMemory.Side> bytes) {
    Function<SplitMemory.Side, String> read =
        side -> Numbers.withUnit(bytes.applyAsLong(side), "B");
    row(
        id,
        name,
        meaning,
        sides.map(now -> read.apply(now.memory().client())),
        sides.map(now -> read.apply(now.memory().server())));
  }

  private void row(
      String id,
      String name,
      String meaning,
      ObservableValue<String> client,
      ObservableValue<String> server) {
    Label label = label(name, "form-label");
    label.setTooltip(Tooltips.wrapped(meaning));
    grid.addRow(
        grid.getRowCount(),
        label,
        reading("client-" + id, name + " on each client", client),
        reading("server-" + id, name + " on the main server", server));
  }

  private static Label reading(String id, String meaning, ObservableValue<String> text) {
    Label reading = label("", "form-reading");
    reading.setId(id);
    reading.setAccessibleHelp(meaning);
    reading.textProperty().bind(text);
    return reading;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private FormPane crossing() {
    Label note =
        new Label(
            "Activations and gradient cross in every local iteration, adapters once a round (EQ-16).");
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    return new FormPane()
        .heading("Across the split")
        .reading(
            "activation-payload-reading",
            "Activations ↑",
            sides.map(s -> Numbers.withUnit(s.activationBits(), "bit")))
        .reading(
            "gradient-payload-reading",
            "Gradient ↓",
            sides.map(s -> Numbers.withUnit(s.gradientBits(), "bit")))
        .reading(
            "adapter-payload-reading",
            "Adapter ↑",
            sides.map(s -> Numbers.withUnit(s.adapterBits(), "bit")))
        .add(note);
  }
}
