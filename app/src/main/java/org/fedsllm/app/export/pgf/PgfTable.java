package org.fedsllm.app.export.pgf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotLayer;

/**
 * The numbers of a plot, in the units of its axes: columns of their own for each layer, shorter
 * ones filled up with {@code nan}.
 */
final class PgfTable {
  private final List<String> names = new ArrayList<>();
  private final List<List<Double>> columns = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private PgfTable() {}

  static PgfTable of(Plot plot) {
    PgfTable table = new PgfTable();
    plot.layers().forEach(table::add);
    return table;
  }

  /** What the columns of layer {@code index} begin with. */
  String key(int index) {
    return keys.get(index);
  }

  /** Whether there is a number. */
  boolean isEmpty() {
    return columns.stream().allMatch(List::isEmpty);
  }

  /** Comma-separated values, with a line of names. */
  String toCsv() {
    StringBuilder text = new StringBuilder(String.join(",", names)).append('\n');
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < columns.size(); i++) {
        List<Double> column = columns.get(i);
        text.append(i == 0 ? "" : ",");
        text.append(row < column.size() ? PgfNumbers.value(column.get(row)) : "nan");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private void add(PlotLayer layer) {
    String key = unused(layer.name());
    keys.add(key);
    if (layer instanceof PlotLayer.Line line) {
      points(key, line.points());
    } else if (layer instanceof PlotLayer.Points points) {
      points(key, points.points());
    } else if (layer instanceof PlotLayer.Intervals intervals) {
      points(key, intervals.points());
      column(key + "-half", intervals.halfWidths().stream().map(PgfTable::orZero).toList());
    } else if (layer instanceof PlotLayer.Bars bars) {
      bars(key, bars);
    } else if (layer instanceof PlotLayer.Boxes boxes) {
      outlines(key, boxes.boxes());
    } else if (layer instanceof PlotLayer.Band band) {
      List<PlotLayer.At> around = new ArrayList<>(band.low());
      for (int i = band.high().size() - 1; i >= 0; i--) {
        around.add(band.high().get(i));
      }
      points(key, around);
    }
  }

  private void points(String key, List<PlotLayer.At> points) {
    column(key + "-x", points.stream().map(PlotLayer.At::x).toList());
    column(key + "-y", points.stream().map(PlotLayer.At::y).toList());
  }

  private void bars(String key, PlotLayer.Bars bars) {
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < bars.heights().size(); i++) {
      places.add((double) i);
    }
    column(key + "-x", places);
    column(key + "-y", bars.heights());
  }

  /** The corners of each box, and a gap. */
  private void outlines(String key, List<PlotLayer.Box> boxes) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (PlotLayer.Box box : boxes) {
      x.addAll(List.of(box.x0(), box.x1(), box.x1(), box.x0(), box.x0(), Double.NaN));
      y.addAll(List.of(box.y0(), box.y0(), box.y1(), box.y1(), box.y0(), Double.NaN));
    }
    column(key + "-x", x);
    column(key + "-y", y);
  }

  private void column(String name, List<Double> values) {
    names.add(name);
    columns.add(values);
  }

  private static double orZero(double halfWidth) {
    return Double.isFinite(halfWidth) ? halfWidth : 0;
  }

  /** A name of letters that no language minds, not used before. */
  private String unused(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String base = plain.isEmpty() ? "series" : plain;
    String key = base;
    for (int i = 2; !taken.add(key); i++) {
      key = base + "-" + i;
    }
    return key;
  }
}
