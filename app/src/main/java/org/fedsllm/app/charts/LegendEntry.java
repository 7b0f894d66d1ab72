package org.fedsllm.app.charts;

import java.awt.Color;

/** One line of a legend: what a colour or a stroke stands for. */
record LegendEntry(String text, Color colour, Sample sample) {

  /** How the thing looks in the figure. */
  enum Sample {
    BOX,
    LINE,
    DASHED_LINE,
    DOT,
    PADLOCK
  }
}
