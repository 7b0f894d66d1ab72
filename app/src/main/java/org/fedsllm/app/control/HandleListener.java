package org.fedsllm.app.control;

import java.util.Optional;
import org.fedsllm.app.charts.FigureHandle;
import org.fedsllm.app.charts.FigureMark;

/** What moving the handles of a figure does. FX thread only. */
public interface HandleListener {

  /**
   * An entry of the context menu of what was pointed at.
   *
   * @param id for tests
   */
  record MenuEntry(String id, String words, Runnable action) {}

  /** A handle begins to move. */
  void grab(FigureHandle handle);

  /**
   * The handle that was grabbed is moved.
   *
   * @param si where to, in the SI unit of the figure's data
   * @return what to say beside the pointer
   */
  String move(double si);

  /** The handle that was grabbed is let go where it is. */
  void release();

  /** The gesture is given up: everything is as before. */
  void cancel();

  /** A handle was clicked twice. */
  void reset(FigureHandle handle);

  /** What to add to the menu over {@code mark}; empty for nothing. */
  Optional<MenuEntry> menuOf(FigureMark mark);
}
