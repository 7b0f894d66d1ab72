package org.fedsllm.app.control;

import java.util.Optional;
import javafx.scene.Node;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.export.FigureSize;

/** What a figure on the screen can be told to do beyond being looked at. */
public interface FigureActions {

  /**
   * Asks the user for a file and writes {@code figure} there, in the format of its name.
   *
   * @param size how large it is to stand on paper
   * @param owner where the question belongs
   */
  void export(Figure figure, FigureSize size, Node owner);

  /** Where {@code figure} comes from, as its files would say, in lines; empty without a project. */
  Optional<String> about(Figure figure);

  /**
   * {@code figure} as a picture of pgfplots that brings its numbers; empty without a project.
   *
   * @throws IllegalArgumentException if it has no such form; the message is for the user
   */
  Optional<String> pgfplots(Figure figure);

  /** Tells the user of something in passing. */
  void tell(String words);
}
