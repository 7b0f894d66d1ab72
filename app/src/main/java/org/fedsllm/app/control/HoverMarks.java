package org.fedsllm.app.control;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.fedsllm.app.charts.DrawnFigure;
import org.fedsllm.app.charts.FigureMark;

/**
 * Lights a client's marks over the drawing of a figure, so that pointing redraws nothing. Shares
 * the drawing's coordinates.
 */
final class HoverMarks extends Pane {

  HoverMarks() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /**
   * Lights {@code clientId} in {@code drawn}; nothing where either is {@code null}.
   *
   * <p>Where a figure has a mark for the whole client, that one stands for all of its parts.
   */
  void light(DrawnFigure drawn, String clientId) {
    getChildren().clear();
    if (drawn == null || clientId == null) {
      return;
    }
    List<FigureMark> own =
        drawn.marks().stream()
            .filter(mark -> mark.clientId().filter(clientId::equals).isPresent())
            .toList();
    List<FigureMark> whole = own.stream().filter(mark -> mark.series().isEmpty()).toList();
    for (FigureMark mark : whole.isEmpty() ? own : whole) {
      getChildren().add(lit(mark.area()));
    }
  }

  private static Region lit(Rectangle2D area) {
    Region lit = new Region();
    lit.getStyleClass().add("figure-lit");
    lit.setManaged(false);
    lit.resizeRelocate(area.getX(), area.getY(), area.getWidth(), area.getHeight());
    return lit;
  }
}
