package org.fedsllm.app.export;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureView;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A figure as SVG: text stays text, and the letters it needs come in the file. */
final class SvgFigure {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Fonts of the same widths, and at last a narrow one, for viewers that leave the file's own. */
  private static final String FAMILY =
      "'Liberation Sans', Arimo, Arial, Helvetica, 'Nimbus Sans', 'DejaVu Sans Condensed', sans-serif";

  static final String NOTE = "urn:fedsllm:figure";
  private static final double POINTS_PER_INCH = 72;

  private SvgFigure() {}

  static byte[] bytes(Figure figure, FigureView view, FigureNote note) throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    try {
      figure.draw(graphics, view);
      Element root = graphics.getRoot();
      root.setAttribute("width", rounded(view.width() / POINTS_PER_INCH) + "in");
      root.setAttribute("height", rounded(view.height() / POINTS_PER_INCH) + "in");
      root.setAttribute(
          "viewBox", "0 0 %s %s".formatted(rounded(view.width()), rounded(view.height())));
      nameFonts(root);
      SvgTexts.fixWidths(root);
      describe(root, note);
      return text(root).getBytes(StandardCharsets.UTF_8);
    } finally {
      graphics.dispose();
    }
  }

  private static String rounded(double length) {
    return BigDecimal.valueOf(length)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
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

  /** Viewers that ignore the font in the file find one of the same widths. */
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

  private static void describe(Element root, FigureNote note) throws IOException {
    Document document = root.getOwnerDocument();
    Element style = document.createElementNS(SVG, "style");
    style.setTextContent(FontSubset.fontFace(letters(root)));
    Element description = document.createElementNS(SVG, "desc");
    description.setTextContent(note.describe());
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(note.title());
    Element metadata = document.createElementNS(SVG, "metadata");
    Element json = document.createElementNS(NOTE, "note");
    json.setAttribute("xmlns", NOTE);
    json.setTextContent(note.toJson());
    metadata.appendChild(json);
    for (Element element : new Element[] {style, metadata, description, title}) {
      root.insertBefore(element, root.getFirstChild());
    }
  }

  private static Set<Integer> letters(Element root) {
    NodeList texts = root.getElementsByTagName("text");
    TreeSet<Integer> letters = new TreeSet<>();
    for (int i = 0; i < texts.getLength(); i++) {
      letters.addAll(
          texts.item(i).getTextContent().codePoints().boxed().collect(Collectors.toSet()));
    }
    return letters;
  }

  private static String text(Element root) throws IOException {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IOException("The figure cannot be written as SVG: " + e.getMessage(), e);
    }
  }
}
