package org.fedsllm.app.guide;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** The names by which places within a page are linked to, as GitHub gives them. */
final class Anchors {
  private static final Pattern MARK = Pattern.compile("<a id=\"([^\"]+)\">");

  private Anchors() {}

  /** The name of a heading: "What you see" is {@code what-you-see}. */
  static String of(Heading heading) {
    return PlainText.of(heading)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /** The name that {@code <a id="eq-7">} sets, if {@code html} is one. */
  static Optional<String> mark(HtmlInline html) {
    Matcher mark = MARK.matcher(html.getLiteral());
    return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
  }

  /** The names of {@code block}: a heading's own, or the marks at the beginning of a paragraph. */
  static Optional<String> ofBlock(Node block) {
    if (block instanceof Heading heading) {
      return Optional.of(of(heading));
    }
    return block.getFirstChild() instanceof HtmlInline html ? mark(html) : Optional.empty();
  }
}
