package org.fedsllm.app.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients' ids under their bars: shortened and thinned out until they fit, the highlighted ones
 * always there.
 */
final class ClientLabels {
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final int[] LENGTHS = {14, 9, 7, 5};
  private static final double GAP_EM = 0.6;

  private final Graphics2D graphics;
  private final FigureView view;
  private final double left;
  private final double slot;
  private final double baseline;
  private final List<double[]> taken = new ArrayList<>();

  /**
   * Labels centred below slots of equal width.
   *
   * @param left where the first slot begins
   */
  ClientLabels(Graphics2D graphics, FigureView view, double left, double slot, double baseline) {
    this.graphics = graphics;
    this.view = view;
    this.left = left;
    this.slot = slot;
    this.baseline = baseline;
  }

  void draw(List<String> ids) {
    for (Label label : fitting(ids)) {
      boolean stands = view.highlighted().contains(ids.get(label.index()));
      double size = view.theme().fontSize();
      graphics.setColor(stands ? view.theme().accent() : view.theme().text());
      graphics.setFont(stands ? FigureFonts.bold(size) : FigureFonts.regular(size));
      graphics.drawString(label.text(), (float) label.x(), (float) baseline);
    }
  }

  /**
   * One label that has room.
   *
   * @param index of the client
   * @param x of its left edge
   */
  record Label(int index, String text, double x) {}

  /** The labels that have room, in the clients' order after the highlighted ones. */
  List<Label> fitting(List<String> ids) {
    FontMetrics plain = graphics.getFontMetrics(FigureFonts.regular(view.theme().fontSize()));
    FontMetrics bold = graphics.getFontMetrics(FigureFonts.bold(view.theme().fontSize()));
    int length = length(plain, ids);
    int step = step(plain, ids, length);
    List<Label> labels = new ArrayList<>();
    for (int k = 0; k < ids.size(); k++) {
      if (view.highlighted().contains(ids.get(k))) {
        addIfFree(labels, bold, shortened(ids.get(k), length), k);
      }
    }
    for (int k = 0; k < ids.size(); k++) {
      boolean counted = (k + 1) % step == 0 || (k == 0 && step >= 5);
      if (counted && !view.highlighted().contains(ids.get(k))) {
        addIfFree(labels, plain, shortened(ids.get(k), length), k);
      }
    }
    return labels;
  }

  /** The id with its middle left out where it is longer than {@code longest}. */
  static String shortened(String id, int longest) {
    if (id.length() <= longest) {
      return id;
    }
    int tail = (longest - 1) / 2;
    return id.substring(0, longest - 1 - tail) + "…" + id.substring(id.length() - tail);
  }

  private void addIfFree(List<Label> labels, FontMetrics metrics, String text, int k) {
    double width = metrics.stringWidth(text);
    double centred = left + (k + 0.5) * slot - width / 2;
    double from = Math.max(0, Math.min(centred, view.width() - width));
    double to = from + width;
    double gap = gap();
    if (taken.stream().allMatch(span -> to + gap <= span[0] || from - gap >= span[1])) {
      labels.add(new Label(k, text, from));
      taken.add(new double[] {from, to});
    }
  }

  /** The greatest length at which every label fits; where none does, the middle one. */
  private int length(FontMetrics metrics, List<String> ids) {
    for (int length : LENGTHS) {
      if (widest(metrics, ids, length) + gap() <= slot) {
        return length;
      }
    }
    return LENGTHS[1];
  }

  private int step(FontMetrics metrics, List<String> ids, int length) {
    double needed = widest(metrics, ids, length) + gap();
    for (int step : STEPS) {
      if (needed <= step * slot) {
        return step;
      }
    }
    return ids.size();
  }

  private static double widest(FontMetrics metrics, List<String> ids, int length) {
    return ids.stream()
        .mapToDouble(id -> metrics.stringWidth(shortened(id, length)))
        .max()
        .orElse(0);
  }

  private double gap() {
    return GAP_EM * view.theme().fontSize();
  }
}
