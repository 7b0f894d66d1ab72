package org.fedsllm.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fedsllm.app.charts.Curve;
import org.fedsllm.app.charts.CurvePoint;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.LegendPlace;
import org.fedsllm.app.charts.LocalAccuracyFigure;
import org.fedsllm.app.charts.MarkedPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureExporterTest {
  private static final double ROUNDING_TO_PIXELS = 0.01;
  private static final FigureSource SOURCE = FigureSource.ofPlan("cell λ", "c0ffee", "exact");

  private final FigureExporter exporter = new FigureExporter(SOURCE, ExportStyle.DEFAULT);
  private final Figure figure =
      LocalAccuracyFigure.of(
          List.of(
              new Curve(
                  "best bandwidth",
                  List.of(
                      new CurvePoint(0.2, 90), new CurvePoint(0.7, 60), new CurvePoint(0.9, 80)))),
          List.of(new MarkedPoint("optimum", 0.7, 60)));

  @TempDir Path folder;

  @Test
  void textOfThePdfCanBeSearchedIncludingGreek() throws IOException {
    try (PDDocument document = Loader.loadPDF(exporter.bytes(figure, FigureFormat.PDF))) {
      String text = new PDFTextStripper().getText(document);

      assertThat(text).contains("local accuracy η", "total delay [s]", "optimum: 60.0 s");
    }
  }

  @Test
  void everyFontIsInThePdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(exporter.bytes(figure, FigureFormat.PDF))) {
      PDResources drawing = drawing(document.getPage(0));
      assertThat(drawing.getFontNames()).isNotEmpty();
      for (COSName name : drawing.getFontNames()) {
        PDFont font = drawing.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).endsWith("LiberationSans");
      }
    }
  }

  @Test
  void pdfPageIsAsLargeAsAskedAndSaysWhereItCameFrom() throws IOException {
    try (PDDocument document = Loader.loadPDF(exporter.bytes(figure, FigureFormat.PDF))) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(3.5f * 72);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(figure.title());
      assertThat(document.getDocumentInformation().getSubject())
          .startsWith("Plan of project cell λ by exact, content SHA-256 c0ffee. Drawn by FedsLLM ");
    }
  }

  @Test
  void svgIsWellFormedAndItsTextIsText() throws Exception {
    Document document = svg();

    assertThat(texts(document, "text")).contains("local accuracy η", "total delay [s]", "0.25");
    assertThat(texts(document, "title")).containsExactly(figure.title());
    assertThat(texts(document, "desc")).containsExactly(exporter.note(figure).describe());
    assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("3.5in");
    assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 252 151.2");
  }

  @Test
  void svgBringsItsFontAndNamesOnesOfTheSameWidths() throws Exception {
    Document document = svg();

    assertThat(texts(document, "style").get(0)).startsWith("@font-face").contains("font/ttf");
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.hasAttribute("font-family")) {
        assertThat(element.getAttribute("font-family"))
            .startsWith("'Liberation Sans', Arimo, Arial");
      }
    }
  }

  @Test
  void pngHasTheResolutionAndSaysSo() throws IOException {
    byte[] bytes = exporter.bytes(figure, FigureFormat.PNG);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    assertThat(image.getWidth()).isEqualTo(1050);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(input);
      Element notes = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      Element resolution = (Element) notes.getElementsByTagName("pHYs").item(0);
      double dpi = Integer.parseInt(resolution.getAttribute("pixelsPerUnitXAxis")) * 0.0254;
      assertThat(dpi).isCloseTo(300, within(300 * ROUNDING_TO_PIXELS));
      Element source = (Element) notes.getElementsByTagName("iTXtEntry").item(1);
      assertThat(source.getAttribute("text")).isEqualTo(exporter.note(figure).describe());
    } finally {
      reader.dispose();
    }
  }

  @Test
  void csvIsTheFiguresData() throws IOException {
    String csv = new String(exporter.bytes(figure, FigureFormat.CSV), StandardCharsets.UTF_8);

    assertThat(csv).endsWith(figure.data().toCsv()).contains("best bandwidth,0.7,60.0");
    assertThat(csv.substring(0, csv.length() - figure.data().toCsv().length()).lines())
        .allMatch(line -> line.startsWith("# "));
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void equalFiguresGiveEqualBytes(FigureFormat format) throws IOException {
    assertThat(exporter.bytes(figure, format)).isEqualTo(exporter.bytes(figure, format));
  }

  @Test
  void formatIsThatOfTheFileName() throws IOException {
    Path file = folder.resolve("figure with spaces.PNG");

    exporter.export(figure, file);

    assertThat(ImageIO.read(file.toFile())).isNotNull();
  }

  @Test
  void fileOfUnknownFormatIsRefused() {
    Path file = folder.resolve("figure.gif");
    assertThatThrownBy(() -> exporter.export(figure, file))
        .hasMessage(
            "The file name (figure.gif) of a figure must end in one of .pdf, .svg, .png, .csv, .tex."
                + " Add one of them.");
  }

  @Test
  void missingFolderIsNamed() {
    Path file = folder.resolve("nowhere").resolve("figure.pdf");
    assertThatThrownBy(() -> exporter.export(figure, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("does not exist");
  }

  @Test
  void fileThatCannotBeReplacedIsNamedAndKept() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken.pdf"));
    Files.writeString(taken.resolve("precious.txt"), "kept");

    assertThatThrownBy(() -> exporter.export(figure, taken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("taken.pdf");
    assertThat(taken.resolve("precious.txt")).hasContent("kept");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void everyFormatSaysWhereItComesFrom(FigureFormat format) throws IOException {
    Path file = folder.resolve("figure" + format.extension());

    exporter.export(figure, file);

    assertThat(NoteReader.read(file)).isEqualTo(exporter.note(figure));
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void fileWithoutNoteOrThatIsNoFigureIsRefusedByItsName(FigureFormat format) throws IOException {
    Path file = folder.resolve("strange" + format.extension());
    Files.writeString(file, "something else");

    assertThatThrownBy(() -> NoteReader.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("strange" + format.extension());
  }

  @Test
  void titleStandsOverTheFigureWhereItIsWanted() throws IOException {
    FigureExporter titled = new FigureExporter(SOURCE, ExportStyle.DEFAULT.withTitle(true));

    assertThat(pdfText(titled)).contains(figure.title(), "local accuracy η");
    assertThat(pdfText(exporter)).doesNotContain(figure.title());
  }

  @Test
  void legendStandsWhereItIsWantedOrNowhere() throws IOException {
    for (LegendPlace place : LegendPlace.values()) {
      FigureExporter placed = new FigureExporter(SOURCE, ExportStyle.DEFAULT.withLegend(place));
      assertThat(pdfText(placed).contains("best bandwidth"))
          .as(place.name())
          .isEqualTo(place != LegendPlace.NONE);
    }
  }

  @Test
  void greySafeFileHasNoColours() throws IOException {
    FigureExporter grey =
        new FigureExporter(SOURCE, ExportStyle.DEFAULT.withInk(Ink.GREY).withDpi(72));

    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(grey.bytes(figure, FigureFormat.PNG)));

    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color pixel = new Color(image.getRGB(x, y));
        assertThat(pixel.getRed()).isEqualTo(pixel.getGreen()).isEqualTo(pixel.getBlue());
      }
    }
  }

  @Test
  void fileForLatexHasItsNumbersBesideIt() throws IOException {
    Path file = folder.resolve("delay over η.tex");

    List<Path> written = exporter.export(figure, file);

    assertThat(written).containsExactly(file, folder.resolve("delay-over--data.csv"));
    assertThat(file).content().contains("\\fedsllmfolder delay-over--data.csv}");
    assertThat(written.get(1))
        .content()
        .contains("best-bandwidth-x,best-bandwidth-y", "0.7,60,", "nan");
  }

  @Test
  void letterWidthsStandInTheSvgForViewersWithOtherFonts() throws Exception {
    NodeList elements = svg().getElementsByTagName("text");
    for (int i = 0; i < elements.getLength(); i++) {
      Element text = (Element) elements.item(i);
      if (text.getTextContent().strip().length() > 1) {
        assertThat(Double.parseDouble(text.getAttribute("textLength"))).isPositive();
      }
    }
  }

  @Test
  void resolutionBeyondReasonIsRefused() {
    assertThatThrownBy(() -> ExportStyle.DEFAULT.withDpi(30_000))
        .hasMessageContaining("dpi (30000)");
  }

  private String pdfText(FigureExporter from) throws IOException {
    try (PDDocument document = Loader.loadPDF(from.bytes(figure, FigureFormat.PDF))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private Document svg() throws Exception {
    byte[] bytes = exporter.bytes(figure, FigureFormat.SVG);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Document document, String name) {
    NodeList elements = document.getElementsByTagName(name);
    return IntStream.range(0, elements.getLength())
        .mapToObj(i -> elements.item(i).getTextContent())
        .toList();
  }

  private static PDResources drawing(PDPage page) throws IOException {
    COSName name = page.getResources().getXObjectNames().iterator().next();
    return ((PDFormXObject) page.getResources().getXObject(name)).getResources();
  }
}
