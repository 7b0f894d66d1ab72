package org.fedsllm.app.map;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide words are when drawn on a canvas, which itself cannot say. */
final class TextWidth {
  private TextWidth() {}

  static double of(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
