package org.fedsllm.app.charts;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.delay.Phase;

/**
 * What stands for colours where a figure is read without them: greys that differ, each with a sign
 * of its own. Curves are dark, since light lines do not print.
 */
final class Greys {
  static final Color MAIN_LINK = new Color(0x5A5A5A);
  static final Color FEDERATED_LINK = new Color(0xB9B9B9);

  private static final List<Color> CURVES =
      List.of(
          new Color(0x111111),
          new Color(0x6E6E6E),
          new Color(0x333333),
          new Color(0x8C8C8C),
          new Color(0x505050));
  private static final List<Sign> CURVE_SIGNS =
      List.of(
          new Sign(Hatch.NONE, List.of(), MarkShape.DISC),
          new Sign(Hatch.RISING, List.of(4.5, 2.0), MarkShape.SQUARE),
          new Sign(Hatch.LEVEL, List.of(1.2, 1.6), MarkShape.TRIANGLE),
          new Sign(Hatch.FALLING, List.of(5.0, 1.6, 1.2, 1.6), MarkShape.DIAMOND),
          new Sign(Hatch.CROSSED, List.of(8.0, 2.0), MarkShape.DISC));

  private static final Map<Phase, Color> PHASES =
      Map.of(
          Phase.CLIENT_COMPUTE, new Color(0x4D4D4D),
          Phase.ACTIVATION_UPLOAD, new Color(0xDADADA),
          Phase.SERVER_COMPUTE, new Color(0x969696),
          Phase.GRADIENT_DOWNLOAD, new Color(0xF2F2F2),
          Phase.ADAPTER_UPLOAD, new Color(0x747474),
          Phase.ADAPTER_DOWNLOAD, new Color(0xC4C4C4));
  private static final Map<Phase, Hatch> HATCHES =
      Map.of(
          Phase.CLIENT_COMPUTE, Hatch.NONE,
          Phase.ACTIVATION_UPLOAD, Hatch.RISING,
          Phase.SERVER_COMPUTE, Hatch.NONE,
          Phase.GRADIENT_DOWNLOAD, Hatch.FALLING,
          Phase.ADAPTER_UPLOAD, Hatch.LEVEL,
          Phase.ADAPTER_DOWNLOAD, Hatch.CROSSED);

  private Greys() {}

  static Map<Phase, Color> phases() {
    return PHASES;
  }

  static List<Color> curves() {
    return CURVES;
  }

  static Map<Color, Sign> signs() {
    Map<Color, Sign> signs = new HashMap<>();
    for (int i = 0; i < CURVES.size(); i++) {
      signs.put(CURVES.get(i), CURVE_SIGNS.get(i));
    }
    PHASES.forEach(
        (phase, colour) ->
            signs.put(colour, new Sign(HATCHES.get(phase), List.of(), MarkShape.DISC)));
    signs.put(MAIN_LINK, new Sign(Hatch.NONE, List.of(), MarkShape.DISC));
    signs.put(FEDERATED_LINK, new Sign(Hatch.RISING, List.of(4.5, 2.0), MarkShape.SQUARE));
    return signs;
  }
}
