package org.fedsllm.app.split;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Numbers;

/** What stands on the client, what crosses the cut, what stands on the main server. */
final class SidesPane extends VBox {
  private final ObservableValue<SplitSides> sides;

  SidesPane(ObservableValue<SplitSides> sides) {
    this.sides = sides;
    getStyleClass().add("sides-pane");
    setMinWidth(0);
    getChildren()
        .addAll(
            side("client", "On each client", sides.map(SplitSides::client)),
            gap(),
            crossing(),
            gap(),
            side("server", "On the main server", sides.map(SplitSides::server)));
  }

  private static FormPane side(String id, String title, ObservableValue<SplitSides.Side> side) {
    return new FormPane()
        .heading(title)
        .reading(id + "-blocks", "Blocks", side.map(s -> String.valueOf(s.blocks())))
        .reading(
            id + "-parameters", "Parameters", side.map(s -> Numbers.withUnit(s.parameters(), "")))
        .reading(
            id + "-lora-parameters",
            "LoRA parameters",
            side.map(s -> Numbers.withUnit(s.loraParameters(), "")))
        .reading(
            id + "-flops", "FLOPs per iteration", side.map(s -> Numbers.withUnit(s.flops(), "")));
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

  private static Region gap() {
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
