package org.fedsllm.app.control;

import javafx.scene.Node;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.export.FigureSize;

/** What a figure on the screen can be told to do beyond being looked at. */
@FunctionalInterface
public interface FigureActions {

  /**
   * Asks the user for a file and writes {@code figure} there, in the format of its name.
   *
   * @param size how large it is to stand on paper
   * @param owner where the question belongs
   */
  void export(Figure figure, FigureSize size, Node owner);
}
