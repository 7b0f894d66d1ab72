package org.fedsllm.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.fedsllm.app.charts.FigureFonts;

/** The part of the figures' font that some letters need, as a style sheet. */
public final class FontSubset {
  /** What viewers need of a TrueType file; Liberation's positioning tables alone take 120 kB. */
  private static final List<String> TABLES =
      List.of(
          "head", "hhea", "maxp", "name", "OS/2", "cmap", "glyf", "loca", "hmtx", "post", "cvt ",
          "fpgm", "prep");

  private FontSubset() {}

  /** A CSS rule that carries the glyphs of {@code letters}, code points. */
  public static String fontFace(Set<Integer> letters) throws IOException {
    String data = Base64.getEncoder().encodeToString(trueType(letters));
    return "@font-face{font-family:'Liberation Sans';src:url(data:font/ttf;base64," + data + ")}";
  }

  private static byte[] trueType(Set<Integer> letters) throws IOException {
    try (InputStream file = FigureFonts.trueType();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      TTFSubsetter subset = new TTFSubsetter(font, TABLES);
      letters.forEach(subset::add);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      subset.writeToStream(bytes);
      return bytes.toByteArray();
    }
  }
}
