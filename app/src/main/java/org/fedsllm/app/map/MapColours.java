package org.fedsllm.app.map;

import javafx.scene.paint.Color;
import org.fedsllm.app.settings.Appearance;

/**
 * The colours of the map in either look; the same greys and accent as the stylesheet.
 *
 * @param unknown fills a client whose value is not known
 * @param values the scale of the clients' values
 */
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
    Color unknown,
    ValueColours values) {

  private static final MapColours LIGHT =
      new MapColours(
          Color.web("#fcfdfe"),
          Color.web("#eef1f4"),
          Color.web("#cfd5dc"),
          Color.web("#24292f"),
          Color.web("#656d76"),
          Color.web("#1f2328"),
          Color.web("#1f2328", 0.45),
          Color.web("#0969da"),
          Color.web("#0969da", 0.14),
          Color.web("#ffffff", 0.92),
          Color.web("#d0d7de"),
          ValueColours.ON_LIGHT);

  private static final MapColours DARK =
      new MapColours(
          Color.web("#0d1117"),
          Color.web("#171d26"),
          Color.web("#323a45"),
          Color.web("#e6edf3"),
          Color.web("#8b949e"),
          Color.web("#f0f6fc"),
          Color.web("#f0f6fc", 0.55),
          Color.web("#4493f8"),
          Color.web("#4493f8", 0.22),
          Color.web("#161b22", 0.92),
          Color.web("#30363d"),
          ValueColours.ON_DARK);

  static MapColours of(Appearance appearance) {
    return appearance == Appearance.DARK ? DARK : LIGHT;
  }
}
