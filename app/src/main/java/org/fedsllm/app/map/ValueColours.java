package org.fedsllm.app.map;

import javafx.scene.paint.Color;

/**
 * From least to greatest: the viridis scale (Smith and van der Walt, CC0), which grows evenly in
 * lightness and is read by colour-blind eyes and in grey. Each look leaves out the end that would
 * sink into its ground.
 */
enum ValueColours {
  ON_LIGHT(0, 0.93),
  ON_DARK(0.16, 1);

  private static final Color[] STOPS = {
    Color.web("#440154"),
    Color.web("#472d7b"),
    Color.web("#3b528b"),
    Color.web("#2c728e"),
    Color.web("#21918c"),
    Color.web("#28ae80"),
    Color.web("#5ec962"),
    Color.web("#addc30"),
    Color.web("#fde725")
  };

  private final double from;
  private final double to;

  ValueColours(double from, double to) {
    this.from = from;
    this.to = to;
  }

  /** The colour at {@code fraction} of the scale, from 0 to 1. */
  Color at(double fraction) {
    double part = from + (to - from) * Math.max(0, Math.min(1, fraction));
    double position = part * (STOPS.length - 1);
    int below = (int) Math.min(Math.floor(position), STOPS.length - 2);
    return STOPS[below].interpolate(STOPS[below + 1], position - below);
  }
}
