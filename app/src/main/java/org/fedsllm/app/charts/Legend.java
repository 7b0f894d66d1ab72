package org.fedsllm.app.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.app.charts.plot.PlotLegend;

/**
 * The legend of a figure, and the head that it shares with the name of the vertical axis: the name
 * at the left, the entries at the right in as many rows as they need. Where the view wants it
 * elsewhere, the head holds the name alone.
 */
final class Legend {
  private static final double SAMPLE_EM = 0.8;
  private static final double LINE_SAMPLE_EM = 1.7;
  private static final double SAMPLE_GAP_EM = 0.4;
  private static final double ENTRY_GAP_EM = 1.2;
  private static final double ROW_EM = 1.5;
  private static final double INSET_EM = 0.5;

  private final String axisName;
  private final LegendPlace place;
  private final FigureTheme theme;
  private final FontMetrics metrics;
  private final double width;
  private final List<LegendEntry> entries;
  private final List<List<LegendEntry>> rows = new ArrayList<>();

  /** Lays the entries out in {@code width}; in the head, the last row beside {@code axisName}. */
  Legend(
      Graphics2D graphics,
      FigureView view,
      double width,
      String axisName,
      List<LegendEntry> entries) {
    this.axisName = axisName;
    this.place = view.legend();
    this.theme = view.theme();
    this.width = width;
    this.entries = List.copyOf(entries);
    this.metrics = graphics.getFontMetrics(FigureFonts.regular(theme.fontSize()));
    double besideName = width - metrics.stringWidth(axisName) - em(ENTRY_GAP_EM);
    if (place != LegendPlace.TOP) {
      rows.add(List.of());
    } else if (rowWidth(entries) <= besideName) {
      rows.add(entries);
    } else {
      breakIntoRows(entries);
      if (rowWidth(rows.get(rows.size() - 1)) > besideName) {
        rows.add(List.of());
      }
    }
  }

  /** Height of the head. */
  double height() {
    boolean empty = axisName.isEmpty() && rows.size() == 1 && rows.get(0).isEmpty();
    return empty ? em(0.6) : rows.size() * em(ROW_EM) + em(0.4);
  }

  /** Width of the plot and its axis when the legend has its room. */
  double plotWidth() {
    return place == LegendPlace.RIGHT && !entries.isEmpty()
        ? Math.max(1, width - columnWidth() - em(ENTRY_GAP_EM))
        : width;
  }

  /**
   * Where it stands.
   *
   * @param marks what is drawn in the plot
   */
  PlotLegend placed(Rectangle2D area, List<FigureMark> marks) {
    if (entries.isEmpty() || place == LegendPlace.TOP || place == LegendPlace.NONE) {
      return new PlotLegend(rows.stream().map(List::size).toList(), false, 0, 0);
    }
    if (place == LegendPlace.RIGHT) {
      return new PlotLegend(List.of(), true, width - columnWidth(), area.getMinY());
    }
    Rectangle2D box = clearest(area, marks);
    return new PlotLegend(List.of(), true, box.getX(), box.getY());
  }

  /** Draws the head. */
  void draw(Graphics2D graphics) {
    graphics.setFont(FigureFonts.regular(theme.fontSize()));
    double baseline = 0;
    for (List<LegendEntry> row : rows) {
      baseline += em(ROW_EM);
      double x = width - rowWidth(row);
      for (LegendEntry entry : row) {
        drawEntry(graphics, entry, x, baseline - em(0.4));
        x += entryWidth(entry) + em(ENTRY_GAP_EM);
      }
    }
    graphics.setColor(theme.mutedText());
    graphics.drawString(axisName, 0f, (float) (baseline - em(0.4)));
  }

  /**
   * Draws the legend beside or inside the plot, if it belongs there.
   *
   * @param marks what has been drawn in the plot; as little of it as possible is covered
   */
  void drawBeside(Graphics2D graphics, Rectangle2D area, List<FigureMark> marks) {
    if (entries.isEmpty()) {
      return;
    }
    if (place == LegendPlace.RIGHT) {
      column(graphics, width - columnWidth(), area.getMinY());
    } else if (place == LegendPlace.INSIDE) {
      Rectangle2D box = clearest(area, marks);
      graphics.setColor(theme.background());
      graphics.fill(box);
      column(graphics, box.getX() + em(INSET_EM), box.getY() + em(INSET_EM) / 2);
    }
  }

  private void column(Graphics2D graphics, double x, double top) {
    graphics.setFont(FigureFonts.regular(theme.fontSize()));
    for (int i = 0; i < entries.size(); i++) {
      drawEntry(graphics, entries.get(i), x, top + (i + 1) * em(ROW_EM) - em(0.4));
    }
  }

  /** The box at an edge that meets the fewest marks; the upper right one among equals. */
  private Rectangle2D clearest(Rectangle2D area, List<FigureMark> marks) {
    double boxWidth = columnWidth() + 2 * em(INSET_EM);
    double boxHeight = entries.size() * em(ROW_EM) + em(INSET_EM);
    double left = area.getMinX() + em(INSET_EM);
    double right = area.getMaxX() - boxWidth - em(INSET_EM);
    double top = area.getMinY();
    double bottom = area.getMaxY() - boxHeight - em(INSET_EM);
    double centre = area.getCenterX() - boxWidth / 2;
    return Stream.of(
            new double[][] {
              {right, top},
              {left, top},
              {centre, top},
              {right, bottom},
              {left, bottom},
              {centre, bottom}
            })
        .map(at -> (Rectangle2D) new Rectangle2D.Double(at[0], at[1], boxWidth, boxHeight))
        .min(Comparator.comparingLong(box -> covered(box, marks)))
        .orElseThrow();
  }

  private static long covered(Rectangle2D box, List<FigureMark> marks) {
    return marks.stream()
        .filter(mark -> mark.series().isPresent() && mark.area().intersects(box))
        .count();
  }

  private double columnWidth() {
    return entries.stream().mapToDouble(this::entryWidth).max().orElse(0);
  }

  private void breakIntoRows(List<LegendEntry> entries) {
    List<LegendEntry> row = new ArrayList<>();
    for (LegendEntry entry : entries) {
      row.add(entry);
      if (row.size() > 1 && rowWidth(row) > width) {
        row.remove(row.size() - 1);
        rows.add(List.copyOf(row));
        row.clear();
        row.add(entry);
      }
    }
    rows.add(List.copyOf(row));
  }

  private void drawEntry(Graphics2D graphics, LegendEntry entry, double x, double baseline) {
    double sample = sampleWidth(entry);
    double middle = baseline - em(0.34);
    Sign sign = theme.sign(entry.colour());
    graphics.setColor(entry.colour());
    switch (entry.sample()) {
      case BOX ->
          Areas.fill(
              graphics,
              theme,
              entry.colour(),
              new Rectangle2D.Double(x, middle - sample / 2, sample, sample));
      case DOT -> graphics.fill(sign.marker().at(x + sample / 2, middle, sample));
      case PADLOCK ->
          Padlock.draw(
              graphics, entry.colour(), x + sample / 2, middle + sample / 2, em(SAMPLE_EM));
      case LINE, DASHED_LINE -> {
        boolean dashed = entry.sample() == LegendEntry.Sample.DASHED_LINE;
        graphics.setStroke(Strokes.line(theme, entry.colour(), dashed, theme.lineWidth()));
        graphics.draw(new Line2D.Double(x, middle, x + sample, middle));
      }
    }
    graphics.setColor(theme.text());
    graphics.drawString(entry.text(), (float) (x + sample + em(SAMPLE_GAP_EM)), (float) baseline);
  }

  private double rowWidth(List<LegendEntry> row) {
    double sum = row.stream().mapToDouble(this::entryWidth).sum();
    return sum + Math.max(0, row.size() - 1) * em(ENTRY_GAP_EM);
  }

  private double entryWidth(LegendEntry entry) {
    return sampleWidth(entry) + em(SAMPLE_GAP_EM) + metrics.stringWidth(entry.text());
  }

  private double sampleWidth(LegendEntry entry) {
    boolean line =
        entry.sample() == LegendEntry.Sample.LINE
            || entry.sample() == LegendEntry.Sample.DASHED_LINE;
    return em(line ? LINE_SAMPLE_EM : SAMPLE_EM);
  }

  private double em(double count) {
    return count * theme.fontSize();
  }
}
