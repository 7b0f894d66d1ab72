package org.fedsllm.app.pictures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A screen that the window fills.
 *
 * @param width in pixels
 * @param height in pixels
 * @param percent the scale of the window
 */
record Screen(int width, int height, int percent) {
  private static final Pattern WORDS = Pattern.compile("(\\d+)x(\\d+)@(\\d+)");

  /** A small laptop, a usual desktop, and the same for eyes or projectors that want it large. */
  static final List<Screen> ALL =
      List.of(new Screen(1280, 800, 100), new Screen(1920, 1080, 100), new Screen(1920, 1080, 200));

  static boolean isOne(String words) {
    return WORDS.matcher(words).matches();
  }

  /** Reads for example "1920x1080@200". */
  static Screen of(String words) {
    Matcher parts = WORDS.matcher(words);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "“%s” is no screen; write it as 1280x800@100.".formatted(words));
    }
    return new Screen(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /** As the toolkit without a display takes it. */
  String geometry() {
    return width + "x" + height;
  }

  @Override
  public String toString() {
    return width + "x" + height + "@" + percent;
  }
}
