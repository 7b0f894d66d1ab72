package org.fedsllm.app.report;

/** The one place where text becomes part of an HTML file. */
final class HtmlText {
  private HtmlText() {}

  /** {@code text} for content and for attributes in double quotes. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(allowed(letter) ? Character.toString(letter) : " ");
              }
            });
    return escaped.toString();
  }

  /** Control characters and halves of letters have no place in a document. */
  private static boolean allowed(int letter) {
    boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
    boolean half = letter <= Character.MAX_VALUE && Character.isSurrogate((char) letter);
    return !control && !half;
  }
}
