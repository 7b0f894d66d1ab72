package org.fedsllm.app.charts;

import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * What tells a series from the others besides its colour.
 *
 * @param hatch over its areas
 * @param dashes of its lines, drawn and left out in turn, in line widths; empty for what the figure
 *     itself chooses
 * @param marker of its points
 */
public record Sign(Hatch hatch, List<Double> dashes, MarkShape marker) {
  /** Nothing: the colour says it. */
  public static final Sign PLAIN = new Sign(Hatch.NONE, List.of(), MarkShape.DISC);

  public Sign {
    String where = "of a series' sign";
    Check.present("hatch", hatch, where);
    Check.present("marker", marker, where);
    dashes = List.copyOf(dashes);
  }
}
