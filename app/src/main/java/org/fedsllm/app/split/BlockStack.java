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
  private static final double HIGHEST_BLOCK = 34;
  private static final double GAP = 3;
  private static final double CUT_GAP = 24;
  private static final double NARROWEST_LABEL = 13;

  private final IntConsumer preview;
  private final IntConsumer settle;
  private final List<Label> layers = new ArrayList<>();
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
    cut.setMaxWidth(Double.MAX_VALUE);
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
    getChildren().add(cut);
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
    double y = 0;
    for (int i = 0; i < layers.size(); i++) {
      Label layer = layers.get(i);
      layer.setContentDisplay(
          height >= NARROWEST_LABEL ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      layer.resizeRelocate(0, y, getWidth(), height);
      y += height + GAP;
      if (i == splitLayer) {
        cut.resizeRelocate(0, y - GAP, getWidth(), CUT_GAP);
        y += CUT_GAP - GAP;
      }
    }
  }

  private double layerHeight() {
    double room = getHeight() - CUT_GAP - GAP * (layers.size() - 1);
    return Math.max(2, Math.min(HIGHEST_BLOCK, room / layers.size()));
  }

  /** The layer after which a cut at {@code y} falls, within what a split may be. */
  private int layerAt(double y) {
    int after = (int) Math.round((y - CUT_GAP / 2) / (layerHeight() + GAP)) - 1;
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
