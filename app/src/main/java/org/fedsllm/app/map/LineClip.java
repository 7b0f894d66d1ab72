package org.fedsllm.app.map;

import java.util.Optional;

/**
 * The part of a line that lies in the map. The toolkit makes a dash of every few pixels of a line,
 * seen or not: a client a thousand kilometres away would exhaust its memory.
 *
 * @param fromX one end, in pixels
 * @param toX the other end
 */
record LineClip(double fromX, double fromY, double toX, double toY) {

  /** The part of this line in {@code (0, 0) … (width, height)}; empty if it passes by. */
  Optional<LineClip> within(double width, double height) {
    double dx = toX - fromX;
    double dy = toY - fromY;
    double[] toward = {-dx, dx, -dy, dy};
    double[] room = {fromX, width - fromX, fromY, height - fromY};
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < toward.length; side++) {
      if (toward[side] == 0) {
        if (room[side] < 0) {
          return Optional.empty();
        }
      } else if (toward[side] < 0) {
        enters = Math.max(enters, room[side] / toward[side]);
      } else {
        leaves = Math.min(leaves, room[side] / toward[side]);
      }
    }
    return enters > leaves
        ? Optional.empty()
        : Optional.of(
            new LineClip(
                fromX + enters * dx,
                fromY + enters * dy,
                fromX + leaves * dx,
                fromY + leaves * dy));
  }
}
