package org.fedsllm.app.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A figure as an element within an HTML page: text stays text, in the page's fonts. */
final class InlineSvg {
  private static final String SVG = "http://www.w3.org/2000/svg";
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
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    try {
      figure.draw(graphics, FigureView.of(WIDTH, HEIGHT, theme));
      Element root = graphics.getRoot();
      root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, HEIGHT));
      root.setAttribute("class", look);
      root.setAttribute("role", "img");
      root.setAttribute("aria-label", figure.title());
      nameFonts(root);
      return keyed(text(root), key);
    } finally {
      graphics.dispose();
    }
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform can make an XML document.", e);
    }
  }

  private static void nameFonts(Element root) {
    NodeList elements = root.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.hasAttribute("font-family")) {
        element.setAttribute("font-family", FAMILY);
      }
    }
    root.setAttribute("font-family", FAMILY);
  }

  /** Names within a page must differ, and each drawing begins its own at clipPath1. */
  private static String keyed(String svg, String key) {
    return svg.replaceAll(" id=\"", " id=\"" + key)
        .replaceAll("url\\(#", "url(#" + key)
        .replaceAll("href=\"#", "href=\"#" + key);
  }

  private static String text(Element root) throws IOException {
    try {
      StringWriter text = new StringWriter();
      var transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(root), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IOException("The figure cannot be written as SVG: " + e.getMessage(), e);
    }
  }
}
