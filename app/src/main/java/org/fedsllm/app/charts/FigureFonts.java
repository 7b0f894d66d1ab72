package org.fedsllm.app.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typeface of all figures: Liberation Sans (SIL Open Font License) as PDFBox carries it, with
 * Greek. A file of its own makes figures look the same on every machine and lets a PDF embed it.
 */
public final class FigureFonts {
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Font REGULAR = load();

  private FigureFonts() {}

  /** The regular face at {@code size} units. */
  public static Font regular(double size) {
    return REGULAR.deriveFont((float) size);
  }

  /** The bold face at {@code size} units, emboldened from the regular one. */
  static Font bold(double size) {
    return REGULAR.deriveFont(Font.BOLD, (float) size);
  }

  /** The TrueType file itself, to be closed by the caller. */
  public static InputStream trueType() throws IOException {
    InputStream file = FigureFonts.class.getResourceAsStream(RESOURCE);
    if (file == null) {
      throw new FileNotFoundException(
          "The font %s is missing from the class path. Build the workbench anew."
              .formatted(RESOURCE));
    }
    return file;
  }

  private static Font load() {
    try (InputStream file = trueType()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font that PDFBox carries is readable.", e);
    }
  }
}
