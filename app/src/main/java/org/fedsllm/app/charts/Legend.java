package org.fedsllm.app.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a figure: the name of the vertical axis at the left and the legend at the right, in
 * as many rows as they need.
 */
final class Legend {
  private static final double SAMPLE_EM = 0.8;
  private static final double LINE_SAMPLE_EM = 1.7;
  private static final double SAMPLE_GAP_EM = 0.4;
  private static final double ENTRY_GAP_EM = 1.2;
  private static final double ROW_EM = 1.5;

  private final String axisName;
  private final FigureTheme theme;
  private final FontMetrics metrics;
  private final double width;
  private final List<List<LegendEntry>> rows = new ArrayList<>();

  /** Lays the entries out in {@code width}, the last row beside {@code axisName}. */
  Legend(
      Graphics2D graphics,
      FigureTheme theme,
      double width,
      String axisName,
      List<LegendEntry> entries) {
    this.axisName = axisName;
    this.theme = theme;
    this.width = width;
    this.metrics = graphics.getFontMetrics(FigureFonts.regular(theme.fontSize()));
    double besideName = width - metrics.stringWidth(axisName) - em(ENTRY_GAP_EM);
    if (rowWidth(entries) <= besideName) {
      rows.add(entries);
    } else {
      breakIntoRows(entries);
      if (rowWidth(rows.get(rows.size() - 1)) > besideName) {
        rows.add(List.of());
      }
    }
  }

  double height() {
    return rows.size() * em(ROW_EM) + em(0.4);
  }

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
    graphics.setColor(entry.colour());
    switch (entry.sample()) {
      case BOX -> graphics.fill(new Rectangle2D.Double(x, middle - sample / 2, sample, sample));
      case DOT -> graphics.fill(new Ellipse2D.Double(x, middle - sample / 2, sample, sample));
      case PADLOCK ->
          Padlock.draw(
              graphics, entry.colour(), x + sample / 2, middle + sample / 2, em(SAMPLE_EM));
      case LINE -> {
        graphics.setStroke(Strokes.solid(theme.lineWidth()));
        graphics.draw(new Line2D.Double(x, middle, x + sample, middle));
      }
      case DASHED_LINE -> {
        graphics.setStroke(Strokes.dashed(theme.lineWidth()));
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
