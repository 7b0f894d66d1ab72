package org.fedsllm.app.export;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fedsllm.app.charts.FigureFonts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Says of each text how wide it is, so that a viewer that takes another font squeezes it to the
 * room that it has.
 */
final class SvgTexts {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private SvgTexts() {}

  static void fixWidths(Element root) {
    NodeList texts = root.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      String words = text.getTextContent();
      if (words.strip().length() > 1) {
        Font font = FigureFonts.regular(size(text));
        text.setAttribute("textLength", rounded(font.getStringBounds(words, EXACT).getWidth()));
        text.setAttribute("lengthAdjust", "spacingAndGlyphs");
      }
    }
  }

  /** The font size in force, which stands at the text or at a group around it. */
  private static double size(Element text) {
    for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
      String size = element.getAttribute("font-size");
      if (!size.isEmpty()) {
        return Double.parseDouble(size.replace("px", ""));
      }
    }
    throw new IllegalStateException("Every text of a drawing has a font size.");
  }

  private static String rounded(double length) {
    return BigDecimal.valueOf(length)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
