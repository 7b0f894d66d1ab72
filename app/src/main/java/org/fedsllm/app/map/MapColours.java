package org.fedsllm.app.map;

import javafx.scene.paint.Color;
import org.fedsllm.app.settings.Appearance;

/** The colours of the map in either look; the same greys and accent as the stylesheet. */
record MapColours(
    Color ground,
    Color grid,
    Color ring,
    Color text,
    Color mutedText,
    Color server,
    Color outline,
    Color accent,
    Color accentHalo,
    Color panel,
    Color panelBorder) {

  private static final MapColours LIGHT =
      new MapColours(
          Color.web("#fcfdfe"),
          Color.web("#eef1f4"),
          Color.web("#cfd5dc"),
          Color.web("#24292f"),
          Color.web("#656d76"),
          Color.web("#1f2328"),
          Color.web("#ffffff"),
          Color.web("#0969da"),
          Color.web("#0969da", 0.14),
          Color.web("#ffffff", 0.92),
          Color.web("#d0d7de"));

  private static final MapColours DARK =
      new MapColours(
          Color.web("#0d1117"),
          Color.web("#171d26"),
          Color.web("#323a45"),
          Color.web("#e6edf3"),
          Color.web("#8b949e"),
          Color.web("#f0f6fc"),
          Color.web("#8b949e"),
          Color.web("#4493f8"),
          Color.web("#4493f8", 0.22),
          Color.web("#161b22", 0.92),
          Color.web("#30363d"));

  static MapColours of(Appearance appearance) {
    return appearance == Appearance.DARK ? DARK : LIGHT;
  }
}
