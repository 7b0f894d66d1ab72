package org.fedsllm.app.guide;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;

/**
 * A PNG of the guide, whose size is known before it is decoded, so that the page below it stays
 * where it is.
 */
record GuidePicture(URL url, int widthPx, int heightPx) {
  private static final int BEFORE_SIZE = 16; // signature, length and type of the first chunk

  /** Reads the size. */
  static GuidePicture read(URL url) throws IOException {
    try (DataInputStream png = new DataInputStream(url.openStream())) {
      png.readNBytes(BEFORE_SIZE);
      return new GuidePicture(url, png.readInt(), png.readInt());
    }
  }
}
