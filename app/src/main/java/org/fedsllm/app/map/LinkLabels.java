package org.fedsllm.app.map;

import java.util.List;
import org.fedsllm.app.map.LabelLayout.Box;

/** Finds room for the words at a link: on its line, clear of glyphs and of other words. */
final class LinkLabels {
  private static final double HEIGHT = 16;
  private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
  private static final double[] TO_THE_END = {0.72, 0.64, 0.8, 0.56, 0.86, 0.5, 0.42};
  private static final double[] ASIDE = {0, 18, -18, 36, -36, 54, -54};

  private LinkLabels() {}

  /**
   * Where the words go: near the middle of {@code line}, or beside it where it is too short or too
   * crowded.
   *
   * @param width of the words
   * @param taken room that is not free
   */
  static Box place(LineClip line, double width, List<Box> taken) {
    return place(line, ALONG, width, taken);
  }

  /**
   * As {@link #place}, but nearer the end of the line: for a line that passes something else that
   * the words could be of.
   */
  static Box placeTowardsEnd(LineClip line, double width, List<Box> taken) {
    return place(line, TO_THE_END, width, taken);
  }

  private static Box place(LineClip line, double[] alongs, double width, List<Box> taken) {
    double x0 = line.fromX();
    double y0 = line.fromY();
    double x1 = line.toX();
    double y1 = line.toY();
    double length = Math.max(1, Math.hypot(x1 - x0, y1 - y0));
    double acrossX = -(y1 - y0) / length;
    double acrossY = (x1 - x0) / length;
    for (double aside : ASIDE) {
      for (double along : alongs) {
        Box box =
            Box.around(
                x0 + along * (x1 - x0) + aside * acrossX,
                y0 + along * (y1 - y0) + aside * acrossY,
                width,
                HEIGHT);
        if (taken.stream().noneMatch(box::meets)) {
          return box;
        }
      }
    }
    return Box.around((x0 + x1) / 2, (y0 + y1) / 2, width, HEIGHT);
  }
}
