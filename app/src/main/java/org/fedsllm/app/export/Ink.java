package org.fedsllm.app.export;

/** What tells the series of a figure apart. */
public enum Ink {
  /** Colours that can be told apart with every kind of colour vision. */
  COLOUR,
  /** Greys, hatches, dashes and markers. */
  GREY
}
