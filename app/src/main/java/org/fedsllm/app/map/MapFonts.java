package org.fedsllm.app.map;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The sizes of words on the map. */
final class MapFonts {
  static final Font SMALL = Font.font(11);

  private static final Font LABEL = Font.font(12);
  private static final Font STRONG_LABEL = Font.font(null, FontWeight.BOLD, 12);

  private MapFonts() {}

  static Font label(boolean strong) {
    return strong ? STRONG_LABEL : LABEL;
  }
}
