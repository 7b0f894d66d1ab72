package org.fedsllm.app.pictures;

import java.util.concurrent.TimeoutException;

/**
 * Something to take a picture of.
 *
 * @param name of the picture, without the look
 * @param arrange brings the window there, whatever the shot before left
 */
record Shot(String name, Arrangement arrange) {

  /** Brings the window somewhere; not on the FX thread. */
  @FunctionalInterface
  interface Arrangement {
    void accept(Studio studio) throws TimeoutException;
  }
}
