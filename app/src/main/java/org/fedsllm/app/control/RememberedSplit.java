package org.fedsllm.app.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * A split pane whose dividers stand where they are told when it gets another size, and that says
 * when the user has moved one.
 */
public final class RememberedSplit extends SplitPane {

  /** Where dividers belong. */
  @FunctionalInterface
  public interface Positions {
    /**
     * @param size along the split, px
     * @return from 0 to 1, one for each divider
     */
    double[] within(double size);
  }

  private Positions positions = size -> new double[0];
  private final Runnable moved;
  private double lastSize;

  /** Where the divider is to stand as if the user had moved it there; NaN for no such wish. */
  private double wanted = Double.NaN;

  /**
   * @param moved the user has moved a divider
   */
  public RememberedSplit(Orientation orientation, Runnable moved) {
    this.moved = moved;
    setOrientation(orientation);
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (ofDivider(event) == this) {
            moved.run();
          }
        });
  }

  /** Shows {@code parts} with dividers that stand {@code where}. */
  public void show(Positions where, Node... parts) {
    positions = where;
    lastSize = 0;
    if (!getItems().equals(List.of(parts))) {
      getItems().setAll(parts);
    }
    requestLayout();
  }

  /** The split pane whose divider, or the grip on it, was hit; {@code null} for none. */
  public static SplitPane ofDivider(MouseEvent event) {
    Node hit = event.getTarget() instanceof Node node ? node : null;
    while (hit != null && !hit.getStyleClass().contains("split-pane-divider")) {
      hit = hit instanceof SplitPane ? null : hit.getParent();
    }
    return hit != null && hit.getParent() instanceof SplitPane split ? split : null;
  }

  /** Moves the only divider, as soon as there is room, as if the user had done so. */
  public void standAt(double fraction) {
    wanted = fraction;
    requestLayout();
  }

  /** Length along the split, px. */
  public double size() {
    return getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
  }

  /** After the skin, which shares out a new size in equal parts. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (size() > 0 && size() != lastSize) {
      lastSize = size();
      setDividerPositions(positions.within(size()));
    }
    if (size() > 0 && !Double.isNaN(wanted)) {
      setDividerPositions(wanted);
      wanted = Double.NaN;
      moved.run();
    }
  }
}
