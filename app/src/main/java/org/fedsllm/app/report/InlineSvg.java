package org.fedsllm.app.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.export.SvgDocument;
import org.w3c.dom.Element;

/** A figure as an element within an HTML page: text stays text, in the page's fonts. */
final class InlineSvg {
  private static final String FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";
  private static final double WIDTH = 760;
  private static final double HEIGHT = 300;

  private InlineSvg() {}

  /**
   * Draws {@code figure} in {@code theme}.
   *
   * @param key of letters and digits, another one for each drawing of a page: it keeps their inner
   *     names apart
   * @param look the class of the element
   */
  static String of(Figure figure, FigureTheme theme, String key, String look) throws IOException {
    Element root = SvgDocument.draw(figure, FigureView.of(WIDTH, HEIGHT, theme), FAMILY);
    root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, HEIGHT));
    root.setAttribute("class", look);
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", figure.title());
    return keyed(SvgDocument.spell(root, Map.of(OutputKeys.OMIT_XML_DECLARATION, "yes")), key);
  }

  /** Names within a page must differ, and each drawing begins its own at clipPath1. */
  private static String keyed(String svg, String key) {
    return svg.replaceAll(" id=\"", " id=\"" + key)
        .replaceAll("url\\(#", "url(#" + key)
        .replaceAll("href=\"#", "href=\"#" + key);
  }
}
