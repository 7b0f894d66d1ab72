package org.fedsllm.app.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads from an exported file where its figure comes from. Only the file itself is read. */
public final class NoteReader {
  private static final long LARGEST_BYTES = 256L << 20;

  private NoteReader() {}

  /**
   * The note in {@code file}.
   *
   * @throws IllegalArgumentException if the file is of no format that figures have, or has no note;
   *     the message is for the user
   * @throws IOException if it cannot be read
   */
  public static FigureNote read(Path file) throws IOException {
    FigureFormat format = FigureFormat.of(file);
    byte[] bytes = content(file);
    Optional<FigureNote> note =
        switch (format) {
          case PDF -> ofPdf(bytes, file);
          case SVG -> ofSvg(bytes, file);
          case PNG -> ofPng(bytes, file);
          case CSV, PGF -> TextHead.note(new String(bytes, StandardCharsets.UTF_8));
        };
    return note.orElseThrow(
        () ->
            new IllegalArgumentException(
                "%s does not say where it comes from: the workbench did not write it, or another program took the note away."
                    .formatted(file.getFileName())));
  }

  private static byte[] content(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new IllegalArgumentException(
            "%s is too large (%d bytes) to be a figure. Choose a file that the workbench exported."
                .formatted(file.getFileName(), Files.size(file)));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ". Check the path.", e);
    }
  }

  private static Optional<FigureNote> ofPdf(byte[] bytes, Path file) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return Optional.ofNullable(
              document.getDocumentInformation().getCustomMetadataValue(FigureNote.KEY))
          .map(FigureNote::parse);
    } catch (IOException e) {
      throw unreadable(file, "PDF", e);
    }
  }

  private static Optional<FigureNote> ofSvg(byte[] bytes, Path file) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // nothing outside of the file is read
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && SvgFigure.NOTE.equals(reader.getNamespaceURI())) {
          return Optional.of(FigureNote.parse(reader.getElementText()));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw unreadable(file, "SVG", e);
    }
  }

  private static Optional<FigureNote> ofPng(byte[] bytes, Path file) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(input);
      Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      NodeList texts = root.getElementsByTagName("iTXtEntry");
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        if (text.getAttribute("keyword").equals(FigureNote.KEY)) {
          return Optional.of(FigureNote.parse(text.getAttribute("text")));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, "PNG", e);
    } finally {
      reader.dispose();
    }
  }

  private static IllegalArgumentException unreadable(Path file, String format, Exception cause) {
    return new IllegalArgumentException(
        "%s is not a %s that can be read (%s). Choose a file that the workbench exported."
            .formatted(file.getFileName(), format, cause.getMessage()),
        cause);
  }
}
