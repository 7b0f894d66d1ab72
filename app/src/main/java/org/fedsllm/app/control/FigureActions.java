package org.fedsllm.app.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.SourcedFigure;

/** What a figure on the screen can be told to do beyond being looked at. */
public interface FigureActions {

  /**
   * Asks the user for a file and writes {@code figure} there, in the format of its name.
   *
   * @param size how large it is to stand on paper
   * @param owner where the question belongs
   */
  void export(SourcedFigure figure, FigureSize size, Node owner);

  /** Lets the user choose how {@code figure} is to stand on paper, and then where it goes. */
  void compose(SourcedFigure figure);

  /** Tells the user where {@code figure} comes from, as its files would say. */
  void about(SourcedFigure figure);

  /**
   * Draws {@code figure} as a picture of pgfplots that brings its numbers. What it cannot be drawn
   * as, the user is told.
   *
   * @param take gets the picture on the FX thread
   */
  void pgfplots(SourcedFigure figure, Consumer<String> take);

  /** Tells the user of something in passing. */
  void tell(String words);
}
