package org.fedsllm.app.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * The language model as a stack: embedding, blocks, head, and between two blocks the cut. Dragging
 * the cut, clicking between two blocks or the up and down keys move it; the marks of clients with a
 * split of their own are dragged alike.
 */
final class BlockStack extends Region {
  private static final PseudoClass CLIENT_SIDE = PseudoClass.getPseudoClass("client-side");

  private final SplitMoves moves;
  private final List<Label> layers = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<CutMark> marks = new ArrayList<>();
  private final Region line = new Region();
  private final Label cut = new Label();
  private SortedMap<Integer, List<String>> cuts = new TreeMap<>();
  private int splitLayer;
  private boolean dragging;

  /** Whose mark is dragged; empty while it is the common cut. */
  private List<String> dragged = List.of();

  private int draggedLayer;

  BlockStack(SplitMoves moves) {
    this.moves = moves;
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

  /** Shows {@code workload}'s model and cut, and where clients are cut that have a mark. */
  void show(TransformerWorkload workload, SortedMap<Integer, List<String>> clientCuts) {
    int blocks = workload.transformer().blocks();
    if (layers.size() != blocks + 2) {
      build(blocks);
    }
    splitLayer = workload.splitLayer();
    cut.setText("split after " + splitLayer);
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).pseudoClassStateChanged(CLIENT_SIDE, i <= splitLayer);
    }
    mark(clientCuts);
    setAccessibleText("Split: %d of %d blocks on the client".formatted(splitLayer, blocks));
    requestLayout();
  }

  private void build(int blocks) {
    layers.clear();
    names.clear();
    layers.add(layer("embedding"));
    for (int block = 1; block <= blocks; block++) {
      layers.add(layer("block " + block));
    }
    layers.add(layer("norm and head"));
    layers.forEach(layer -> names.add(name(layer.getText())));
    fill();
  }

  private static Label layer(String text) {
    Label layer = new Label(text);
    layer.getStyleClass().add("layer");
    layer.setMinSize(0, 0);
    return layer;
  }

  /** Stands over a layer that is too thin for its name. */
  private static Label name(String text) {
    Label name = new Label(text);
    name.getStyleClass().add("layer-name");
    name.setMouseTransparent(true);
    return name;
  }

  private void mark(SortedMap<Integer, List<String>> clientCuts) {
    if (!clientCuts.equals(cuts)) {
      cuts = clientCuts;
      marks.clear();
      clientCuts.entrySet().forEach(own -> marks.add(new CutMark(own)));
      fill();
    }
  }

  private void fill() {
    getChildren()
        .setAll(Stream.of(layers, names, List.of(line, cut), marks).flatMap(List::stream).toList());
  }

  private int blocks() {
    return layers.size() - 2;
  }

  private StackGeometry geometry() {
    double insets = snappedTopInset() + snappedBottomInset();
    return StackGeometry.of(layers.size(), splitLayer, snappedTopInset(), getHeight() - insets);
  }

  @Override
  protected void layoutChildren() {
    if (layers.isEmpty()) {
      return;
    }
    StackGeometry geometry = geometry();
    double x = snappedLeftInset();
    double width = getWidth() - x - snappedRightInset();
    for (int i = 0; i < layers.size(); i++) {
      Label layer = layers.get(i);
      layer.setContentDisplay(geometry.roomy() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      layer.resizeRelocate(x, geometry.top(i), width, geometry.height());
      Label name = names.get(i);
      name.setVisible(geometry.labelled(i));
      place(name, x + (width - name.prefWidth(-1)) / 2, geometry.top(i) + geometry.height() / 2);
    }
    line.resizeRelocate(x, geometry.cut() - 1, width, 2);
    place(cut, x + (width - cut.prefWidth(-1)) / 2, geometry.cut());
    for (CutMark mark : marks) {
      place(mark, x + width - mark.prefWidth(-1), geometry.after(mark.layer()));
    }
  }

  private static void place(Label label, double x, double middle) {
    double height = label.prefHeight(-1);
    label.resizeRelocate(x, middle - height / 2, label.prefWidth(-1), height);
  }

  /** The layer after which a cut at {@code y} falls, within what a split may be. */
  private int layerAt(double y) {
    return Math.max(1, Math.min(blocks() - 1, geometry().layerAt(y)));
  }

  private void onPress(MouseEvent event) {
    requestFocus();
    dragging = !layers.isEmpty();
    Optional<CutMark> grabbed =
        marks.stream()
            .filter(mark -> mark.getBoundsInParent().contains(event.getX(), event.getY()))
            .findFirst();
    dragged = grabbed.map(CutMark::clients).orElse(List.of());
    draggedLayer = grabbed.map(CutMark::layer).orElse(splitLayer);
    if (grabbed.isEmpty()) {
      onDrag(event);
    }
  }

  private void onDrag(MouseEvent event) {
    int layer = dragging ? layerAt(event.getY()) : draggedLayer;
    if (layer == draggedLayer) {
      return;
    }
    draggedLayer = layer;
    if (dragged.isEmpty()) {
      moves.preview(layer);
    } else {
      moves.previewOwn(dragged, layer);
    }
  }

  private void onRelease() {
    if (!dragging) {
      return;
    }
    dragging = false;
    if (dragged.isEmpty()) {
      moves.settle(draggedLayer);
    } else {
      moves.settleOwn(dragged, draggedLayer);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && dragging) {
      dragging = false;
      moves.cancel();
      event.consume();
      return;
    }
    int step =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (step != 0 && !layers.isEmpty()) {
      moves.settle(Math.max(1, Math.min(blocks() - 1, splitLayer + step)));
      event.consume();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return StackGeometry.preferredHeight(layers.size());
  }

  @Override
  protected double computeMinHeight(double width) {
    return StackGeometry.preferredHeight(0);
  }
}
