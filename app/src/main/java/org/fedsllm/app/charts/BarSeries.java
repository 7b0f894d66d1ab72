package org.fedsllm.app.charts;

import java.awt.Color;
import java.util.Set;

/**
 * One series of bars.
 *
 * @param siValues one value a client, in SI units
 * @param locked numbers of the clients whose bar bears a padlock
 */
record BarSeries(String name, Color colour, double[] siValues, Set<Integer> locked) {

  /** Nothing is locked. */
  BarSeries(String name, Color colour, double[] siValues) {
    this(name, colour, siValues, Set.of());
  }
}
