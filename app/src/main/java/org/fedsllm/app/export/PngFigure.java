package org.fedsllm.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureImage;
import org.fedsllm.app.charts.FigureView;

/** A figure as a PNG that knows its resolution and its source. */
final class PngFigure {
  private static final String NATIVE_FORMAT = "javax_imageio_png_1.0";
  private static final double POINTS_PER_INCH = 72;
  private static final double INCHES_PER_METRE = 1 / 0.0254;

  private PngFigure() {}

  static byte[] bytes(Figure figure, FigureView view, FigureNote note, int dpi) throws IOException {
    var image = FigureImage.render(figure, view, dpi / POINTS_PER_INCH).image();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      metadata.mergeTree(NATIVE_FORMAT, notes(note, dpi));
      writer.setOutput(output);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode notes(FigureNote note, int dpi) {
    String pixelsPerMetre = String.valueOf(Math.round(dpi * INCHES_PER_METRE));
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    resolution.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
    resolution.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
    resolution.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    texts.appendChild(text("Title", note.title()));
    texts.appendChild(text("Source", note.describe()));
    texts.appendChild(text("Software", note.program()));
    texts.appendChild(text(FigureNote.KEY, note.toJson()));
    IIOMetadataNode root = new IIOMetadataNode(NATIVE_FORMAT);
    root.appendChild(resolution);
    root.appendChild(texts);
    return root;
  }

  private static IIOMetadataNode text(String keyword, String value) {
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "en");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", value);
    return entry;
  }
}
