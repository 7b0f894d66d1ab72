package org.fedsllm.app.charts;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.delay.Phase;

/**
 * Colours and sizes of every figure.
 *
 * <p>Series colours are Paul Tol's: they can be told apart with every kind of colour vision, and
 * neighbours in a stack differ in lightness, so that they can in grey print too.
 *
 * @param background what lies behind the figure; it is mixed into what steps back
 * @param text axis labels and legends
 * @param mutedText units and titles of axes
 * @param grid lines across the plot
 * @param axis the base line
 * @param reference deadlines and equal shares
 * @param accent what the user has selected
 * @param mainLink the uplink to the main server
 * @param federatedLink the uplink to the federated server
 * @param phases one colour for each phase of a round
 * @param curves colours of curves, the most important first
 * @param signs what else tells the series of a colour from the others; none where colour is enough
 * @param fontSize of all text, in units of the graphics
 * @param lineWidth of curves, in units of the graphics
 * @param hairline of grid, axes and gaps, in units of the graphics
 */
public record FigureTheme(
    Color background,
    Color text,
    Color mutedText,
    Color grid,
    Color axis,
    Color reference,
    Color accent,
    Color mainLink,
    Color federatedLink,
    Map<Phase, Color> phases,
    List<Color> curves,
    Map<Color, Sign> signs,
    double fontSize,
    double lineWidth,
    double hairline) {

  private static final Color BLUE = new Color(0x4477AA);
  private static final Color ORANGE = new Color(0xEE7733);
  private static final Color GREY = new Color(0xBBBBBB);
  private static final Color GREEN = new Color(0x228833);
  private static final Color MAGENTA = new Color(0xAA3377);
  private static final Color VIOLET = new Color(0x9988CC);
  private static final Color CYAN = new Color(0x66CCEE);

  private static final double SCREEN_FONT = 11;
  private static final double PRINT_FONT = 7.5;
  private static final double PRINT_LINE = 1.1;
  private static final double HAIRLINE_SHARE = 0.5 / 1.1;

  public FigureTheme {
    phases = Map.copyOf(phases);
    curves = List.copyOf(curves);
    signs = Map.copyOf(signs);
  }

  /** For the window on a light desktop. */
  public static FigureTheme screenLight() {
    return new FigureTheme(
        Color.WHITE,
        new Color(0x24292F),
        new Color(0x57606A),
        new Color(0xE6E9EC),
        new Color(0x8C959F),
        new Color(0x24292F),
        new Color(0x0969DA),
        BLUE,
        MAGENTA,
        phaseColours(),
        List.of(new Color(0x004488), new Color(0xBB5566), new Color(0x997700), GREEN, VIOLET),
        Map.of(),
        SCREEN_FONT,
        2,
        1);
  }

  /** For the window on a dark desktop. */
  public static FigureTheme screenDark() {
    return new FigureTheme(
        new Color(0x0D1117),
        new Color(0xE6EDF3),
        new Color(0x9198A1),
        new Color(0x22272E),
        new Color(0x656C76),
        new Color(0xE6EDF3),
        new Color(0x4493F8),
        BLUE,
        MAGENTA,
        phaseColours(),
        List.of(new Color(0x6EA6E8), new Color(0xE58593), new Color(0xDDAA33), GREEN, CYAN),
        Map.of(),
        SCREEN_FONT,
        2,
        1);
  }

  /** For paper: black text of the size of a caption, thin lines; units are points. */
  public static FigureTheme print() {
    return print(PRINT_FONT, PRINT_LINE, false);
  }

  /**
   * For paper.
   *
   * @param fontPt size of all text, in points
   * @param linePt width of curves, in points
   * @param grey whether it is to be read without colours: series then differ in lightness, hatch,
   *     dashes and markers
   */
  public static FigureTheme print(double fontPt, double linePt, boolean grey) {
    return new FigureTheme(
        Color.WHITE,
        Color.BLACK,
        Color.BLACK,
        new Color(0xDDDDDD),
        new Color(0x444444),
        Color.BLACK,
        Color.BLACK,
        grey ? Greys.MAIN_LINK : BLUE,
        grey ? Greys.FEDERATED_LINK : MAGENTA,
        grey ? Greys.phases() : phaseColours(),
        grey
            ? Greys.curves()
            : List.of(new Color(0x004488), new Color(0xBB5566), new Color(0x997700), GREEN, VIOLET),
        grey ? Greys.signs() : Map.of(),
        fontPt,
        linePt,
        HAIRLINE_SHARE * linePt);
  }

  /** The colour of curve {@code index}; after the last one they begin again. */
  Color curve(int index) {
    return curves.get(index % curves.size());
  }

  /** What else stands for {@code colour}. */
  public Sign sign(Color colour) {
    return signs.getOrDefault(colour, Sign.PLAIN);
  }

  /** {@code colour} as it looks where it steps back behind what is selected. */
  Color muted(Color colour) {
    double kept = 0.7;
    return new Color(
        mix(colour.getRed(), background.getRed(), kept),
        mix(colour.getGreen(), background.getGreen(), kept),
        mix(colour.getBlue(), background.getBlue(), kept));
  }

  private static int mix(int colour, int behind, double kept) {
    return (int) Math.round(kept * colour + (1 - kept) * behind);
  }

  private static Map<Phase, Color> phaseColours() {
    return Map.of(
        Phase.CLIENT_COMPUTE, BLUE,
        Phase.ACTIVATION_UPLOAD, ORANGE,
        Phase.SERVER_COMPUTE, GREY,
        Phase.GRADIENT_DOWNLOAD, VIOLET,
        Phase.ADAPTER_UPLOAD, GREEN,
        Phase.ADAPTER_DOWNLOAD, CYAN);
  }
}
