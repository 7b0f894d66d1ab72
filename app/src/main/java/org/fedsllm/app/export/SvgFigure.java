package org.fedsllm.app.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.transform.OutputKeys;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureView;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A figure as SVG: text stays text, and the letters it needs come in the file. */
final class SvgFigure {
  /** Fonts of the same widths, and at last a narrow one, for viewers that leave the file's own. */
  private static final String FAMILY =
      "'Liberation Sans', Arimo, Arial, Helvetica, 'Nimbus Sans', 'DejaVu Sans Condensed', sans-serif";

  static final String NOTE = "urn:fedsllm:figure";
  private static final double POINTS_PER_INCH = 72;

  private SvgFigure() {}

  static byte[] bytes(Figure figure, FigureView view, FigureNote note) throws IOException {
    Element root = SvgDocument.draw(figure, view, FAMILY);
    root.setAttribute("width", rounded(view.width() / POINTS_PER_INCH) + "in");
    root.setAttribute("height", rounded(view.height() / POINTS_PER_INCH) + "in");
    root.setAttribute(
        "viewBox", "0 0 %s %s".formatted(rounded(view.width()), rounded(view.height())));
    SvgTexts.fixWidths(root);
    describe(root, note);
    return SvgDocument.spell(root, Map.of(OutputKeys.ENCODING, "UTF-8"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String rounded(double length) {
    return BigDecimal.valueOf(length)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void describe(Element root, FigureNote note) throws IOException {
    Document document = root.getOwnerDocument();
    Element style = document.createElementNS(SvgDocument.NAMESPACE, "style");
    style.setTextContent(FontSubset.fontFace(letters(root)));
    Element description = document.createElementNS(SvgDocument.NAMESPACE, "desc");
    description.setTextContent(note.describe());
    Element title = document.createElementNS(SvgDocument.NAMESPACE, "title");
    title.setTextContent(note.title());
    Element metadata = document.createElementNS(SvgDocument.NAMESPACE, "metadata");
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
}
