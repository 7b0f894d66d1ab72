package org.fedsllm.app.export;

import java.util.List;
import java.util.Optional;

/** Comments at the head of a text file, and the note among them. */
final class TextHead {
  private TextHead() {}

  /** {@code lines} as comments, each after {@code sign}. */
  static String comment(String sign, List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(sign).append(line).append('\n'));
    return text.toString();
  }

  /** The note among the comments that {@code text} begins with. */
  static Optional<FigureNote> note(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#") || line.startsWith("%"))
        .map(line -> line.substring(1).strip())
        .filter(line -> line.startsWith(FigureNote.KEY + " "))
        .map(line -> FigureNote.parse(line.substring(FigureNote.KEY.length() + 1)))
        .findFirst();
  }
}
