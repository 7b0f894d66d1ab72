package org.fedsllm.app.map;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How wide words are when drawn on a canvas, which itself cannot say. Measuring is slow and labels
 * come back in every frame, so that widths are kept. FX thread only.
 */
final class TextWidth {
  private static final int MOST_KEPT = 4096;

  private record Key(String words, Font font) {}

  private final Map<Key, Double> known = new HashMap<>();

  double of(String words, Font font) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(new Key(words, font), TextWidth::measured);
  }

  private static double measured(Key key) {
    Text text = new Text(key.words());
    text.setFont(key.font());
    return text.getLayoutBounds().getWidth();
  }
}
