package org.fedsllm.app.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureFonts;
import org.fedsllm.app.charts.FigureView;

/** A figure as a page of PDF, exactly its size, with the font in the file. */
final class PdfFigure {
  private static final long FIXED_ID = 0; // a random one would make equal figures differ

  private PdfFigure() {}

  static byte[] bytes(Figure figure, FigureView view, FigureNote note) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer();
        InputStream font = FigureFonts.trueType()) {
      text.registerFont(FigureFonts.regular(1).getFontName(), font);
      draw(document, figure, view, text);
      document.setDocumentInformation(information(note));
      document.setDocumentId(FIXED_ID);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void draw(
      PDDocument document, Figure figure, FigureView view, PdfBoxGraphics2DFontTextDrawer text)
      throws IOException {
    float width = (float) view.width();
    float height = (float) view.height();
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
    try {
      graphics.setFontTextDrawer(text);
      figure.draw(graphics, view);
    } finally {
      graphics.dispose();
    }
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(graphics.getXFormObject());
    }
  }

  private static PDDocumentInformation information(FigureNote note) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(note.title());
    information.setSubject(note.describe());
    information.setCreator(note.program());
    information.setCustomMetadataValue(FigureNote.KEY, note.toJson());
    return information;
  }
}
