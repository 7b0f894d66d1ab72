package org.fedsllm.app.charts;

import java.awt.Color;
import java.util.Optional;

/**
 * A bar in one row of a {@link RowChart}.
 *
 * @param row its row's number, from 0
 * @param fromSi where it begins, in the SI unit of the axis
 * @param toSi where it ends, on either side of where it begins; infinite for a bar without end
 * @param series what it is counted to, for whoever points at it; empty if to nothing
 * @param text its tooltip
 */
record RowBar(
    int row, double fromSi, double toSi, Color colour, Optional<String> series, String text) {

  double lowSi() {
    return Math.min(fromSi, toSi);
  }

  double highSi() {
    return Math.max(fromSi, toSi);
  }
}
