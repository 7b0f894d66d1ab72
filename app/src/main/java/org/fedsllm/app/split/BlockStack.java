package org.fedsllm.app.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * The language model as a stack: embedding, blocks, head, and between two blocks the cut. Dragging
 * the cut, clicking between two blocks or the up and down keys move it.
 */
final class BlockStack extends Region {
  private static final PseudoClass CLIENT_SIDE = PseudoClass.getPseudoClass("client-side");
  private static final double HIGHEST_BLOCK = 48;
  private static final double GAP = 3;
  private static final double CUT_GAP = 24;
  private static final double NARROWEST_LABEL = 13;

  private final IntConsumer preview;
  private final IntConsumer settle;
  private final List<Label> layers = new ArrayList<>();
  private final Region line = new Region();
  private final Label cut = new Label("split");
  private int splitLayer;
  private boolean dragging;

  /**
   * @param preview hears every layer that the cut passes while it is dragged
   * @param settle hears where it stays
   */
  BlockStack(IntConsumer preview, IntConsumer settle) {
    this.preview = preview;
    this.settle = settle;
    setId("block-stack");
    getStyleClass().add("block-stack");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    cut.setId("split-cut");
    cut.getStyleClass().add("split-cut");
    cut.setCursor(Cursor.V_RESIZE);
    line.getStyleClass().add("split-line");
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> onRelease());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows {@code workload}'s model and cut. */
  void show(TransformerWorkload workload) {
    int blocks = workload.transformer().blocks();
    if (layers.size() != blocks + 2) {
      build(blocks);
    }
    splitLayer = workload.splitLayer();
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).pseudoClassStateChanged(CLIENT_SIDE, i <= splitLayer);
    }
    setAccessibleText("Split: %d of %d blocks on the client".formatted(splitLayer, blocks));
    requestLayout();
  }

  private void build(int blocks) {
    layers.clear();
    layers.add(layer("embedding"));
    for (int block = 1; block <= blocks; block++) {
      layers.add(layer("block " + block));
    }
    layers.add(layer("norm and head"));
    getChildren().setAll(layers);
    getChildren().addAll(line, cut);
  }

  private static Label layer(String text) {
    Label layer = new Label(text);
    layer.getStyleClass().add("layer");
    layer.setMinSize(0, 0);
    return layer;
  }

  private int blocks() {
    return layers.size() - 2;
  }

  @Override
  protected void layoutChildren() {
    if (layers.isEmpty()) {
      return;
    }
    double height = layerHeight();
    double x = snappedLeftInset();
    double width = getWidth() - x - snappedRightInset();
    double y = snappedTopInset();
    for (int i = 0; i < layers.size(); i++) {
      Label layer = layers.get(i);
      layer.setContentDisplay(
          height >= NARROWEST_LABEL ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      layer.resizeRelocate(x, y, width, height);
      y += height + GAP;
      if (i == splitLayer) {
        placeCut(x, y - GAP, width);
        y += CUT_GAP - GAP;
      }
    }
  }

  private void placeCut(double x, double y, double width) {
    double middle = y + CUT_GAP / 2;
    double cutWidth = cut.prefWidth(-1);
    double cutHeight = cut.prefHeight(-1);
    line.resizeRelocate(x, middle - 1, width, 2);
    cut.resizeRelocate(x + (width - cutWidth) / 2, middle - cutHeight / 2, cutWidth, cutHeight);
  }

  private double layerHeight() {
    double insets = snappedTopInset() + snappedBottomInset();
    double room = getHeight() - insets - CUT_GAP - GAP * (layers.size() - 1);
    return Math.max(2, Math.min(HIGHEST_BLOCK, room / layers.size()));
  }

  /** The layer after which a cut at {@code y} falls, within what a split may be. */
  private int layerAt(double y) {
    int after = (int) Math.round((y - snappedTopInset() - CUT_GAP / 2) / (layerHeight() + GAP)) - 1;
    return Math.max(1, Math.min(blocks() - 1, after));
  }

  private void onPress(MouseEvent event) {
    requestFocus();
    dragging = !layers.isEmpty();
    onDrag(event);
  }

  private void onDrag(MouseEvent event) {
    if (dragging && layerAt(event.getY()) != splitLayer) {
      preview.accept(layerAt(event.getY()));
    }
  }

  private void onRelease() {
    if (dragging) {
      dragging = false;
      settle.accept(splitLayer);
    }
  }

  private void onKey(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (step != 0 && !layers.isEmpty()) {
      settle.accept(Math.max(1, Math.min(blocks() - 1, splitLayer + step)));
      event.consume();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return layers.size() * (HIGHEST_BLOCK + GAP) + CUT_GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return CUT_GAP;
  }
}
