package org.fedsllm.app.charts.plot;

import java.awt.Color;
import java.util.List;
import java.util.Set;

/** One series of a plot. A name that is empty keeps it out of the legend. */
public sealed interface PlotLayer {

  /** What the legend calls it. */
  String name();

  Color colour();

  /** One point. */
  record At(double x, double y) {}

  /**
   * A line through points.
   *
   * @param dots whether each point is marked
   */
  record Line(String name, Color colour, boolean dashed, boolean dots, List<At> points)
      implements PlotLayer {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * Points that stand alone.
   *
   * @param size of one, in font sizes
   */
  record Points(String name, Color colour, double size, List<At> points) implements PlotLayer {
    public Points {
      points = List.copyOf(points);
    }
  }

  /**
   * Points with a horizontal line each, for what is known of them.
   *
   * @param halfWidths of the lines; NaN where there is none
   */
  record Intervals(String name, Color colour, double size, List<At> points, List<Double> halfWidths)
      implements PlotLayer {
    public Intervals {
      points = List.copyOf(points);
      halfWidths = List.copyOf(halfWidths);
    }
  }

  /**
   * One upright bar at each of 0, 1, 2, …
   *
   * @param offset of a bar's middle from there
   * @param width of a bar
   * @param stacked whether they stand on those of the layer of bars before
   * @param locked the bars that bear a padlock
   */
  record Bars(
      String name,
      Color colour,
      double offset,
      double width,
      boolean stacked,
      List<Double> heights,
      Set<Integer> locked)
      implements PlotLayer {
    public Bars {
      heights = List.copyOf(heights);
      locked = Set.copyOf(locked);
    }
  }

  /** Rectangles anywhere. */
  record Boxes(String name, Color colour, List<Box> boxes) implements PlotLayer {
    public Boxes {
      boxes = List.copyOf(boxes);
    }
  }

  /** One rectangle, from its lower left corner to its upper right one. */
  record Box(double x0, double y0, double x1, double y1) {}

  /**
   * A straight line across the whole plot.
   *
   * @param upright whether it stands at a place of the horizontal axis
   */
  record Level(String name, Color colour, boolean dashed, boolean upright, double at)
      implements PlotLayer {}

  /**
   * Words in the plot.
   *
   * @param name the words
   * @param above whether they stand over the point, rather than at its right
   */
  record Words(String name, Color colour, double x, double y, boolean above) implements PlotLayer {}

  /** The faint area between two lines, which have the same places. */
  record Band(Color colour, List<At> low, List<At> high) implements PlotLayer {
    public Band {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }

    @Override
    public String name() {
      return "";
    }
  }

  /** A dashed circle, round where the axes have one scale. */
  record Ring(Color colour, double x, double y, double radius) implements PlotLayer {
    @Override
    public String name() {
      return "";
    }
  }
}
