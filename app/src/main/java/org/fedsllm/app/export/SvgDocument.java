package org.fedsllm.app.export;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
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

/** A figure drawn as SVG elements, whose text stays text. */
public final class SvgDocument {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private SvgDocument() {}

  /**
   * The outermost element of {@code figure}, to be added to by the caller.
   *
   * @param families of fonts by preference, as CSS lists them
   */
  public static Element draw(Figure figure, FigureView view, String families) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    try {
      figure.draw(graphics, view);
      Element root = graphics.getRoot();
      nameFonts(root, families);
      return root;
    } finally {
      graphics.dispose();
    }
  }

  /**
   * The text of {@code root}.
   *
   * @param output how XML is spelled: values by the keys of {@link OutputKeys}
   * @throws IOException if the platform cannot spell it
   */
  public static String spell(Element root, Map<String, String> output) throws IOException {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      output.forEach(transformer::setOutputProperty);
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IOException("The figure cannot be written as SVG: " + e.getMessage(), e);
    }
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform can make an XML document.", e);
    }
  }

  private static void nameFonts(Element root, String families) {
    NodeList elements = root.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.hasAttribute("font-family")) {
        element.setAttribute("font-family", families);
      }
    }
    root.setAttribute("font-family", families);
  }
}
