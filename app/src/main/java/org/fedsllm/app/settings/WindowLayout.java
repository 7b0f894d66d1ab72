package org.fedsllm.app.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the window stood when it was left; anything out of range gets its default. Lengths are in
 * pixels before scaling.
 *
 * @param width of the window
 * @param height of the window
 * @param maximized whether it filled the screen; {@code width} and {@code height} are then those
 *     that it goes back to
 * @param treeWidth of the project tree
 * @param sideWidth of the inspector or a place's own side
 * @param chartDivider where the charts begin, as a fraction of the height
 * @param place title of the place in front; empty for the first
 * @param folded lines of the project tree that the user folded, by their words
 * @param dividers that the user moved within places: id of the split and a fraction of its length
 */
public record WindowLayout(
    double width,
    double height,
    boolean maximized,
    double treeWidth,
    double sideWidth,
    double chartDivider,
    String place,
    List<String> folded,
    Map<String, Double> dividers) {

  public static final WindowLayout DEFAULTS =
      new WindowLayout(1280, 800, false, 232, 284, 0.66, "", List.of(), Map.of());

  private static final double LEAST_WINDOW = 480;
  private static final double LEAST_TREE = 120;
  private static final double LEAST_SIDE = 240;
  private static final double MOST_SIDE = 720;

  public WindowLayout {
    if (!(width >= LEAST_WINDOW && height >= LEAST_WINDOW)) {
      width = 1280;
      height = 800;
    }
    if (!(treeWidth >= LEAST_TREE && treeWidth <= MOST_SIDE)) {
      treeWidth = 232;
    }
    if (!(sideWidth >= LEAST_SIDE && sideWidth <= MOST_SIDE)) {
      sideWidth = 284;
    }
    if (!(chartDivider > 0 && chartDivider < 1)) {
      chartDivider = 0.66;
    }
    place = place == null ? "" : place;
    folded = folded == null ? List.of() : List.copyOf(folded);
    dividers = dividers == null ? Map.of() : within(dividers);
  }

  public WindowLayout withSize(double newWidth, double newHeight, boolean nowMaximized) {
    return new WindowLayout(
        newWidth,
        newHeight,
        nowMaximized,
        treeWidth,
        sideWidth,
        chartDivider,
        place,
        folded,
        dividers);
  }

  public WindowLayout withTreeWidth(double newWidth) {
    return new WindowLayout(
        width, height, maximized, newWidth, sideWidth, chartDivider, place, folded, dividers);
  }

  public WindowLayout withSideWidth(double newWidth) {
    return new WindowLayout(
        width, height, maximized, treeWidth, newWidth, chartDivider, place, folded, dividers);
  }

  public WindowLayout withChartDivider(double fraction) {
    return new WindowLayout(
        width, height, maximized, treeWidth, sideWidth, fraction, place, folded, dividers);
  }

  public WindowLayout withPlace(String title) {
    return new WindowLayout(
        width, height, maximized, treeWidth, sideWidth, chartDivider, title, folded, dividers);
  }

  public WindowLayout withFolded(List<String> lines) {
    return new WindowLayout(
        width, height, maximized, treeWidth, sideWidth, chartDivider, place, lines, dividers);
  }

  /** With the divider of the split {@code id} at {@code fraction}. */
  public WindowLayout withDivider(String id, double fraction) {
    Map<String, Double> all = new HashMap<>(dividers);
    all.put(id, fraction);
    return new WindowLayout(
        width, height, maximized, treeWidth, sideWidth, chartDivider, place, folded, all);
  }

  private static Map<String, Double> within(Map<String, Double> dividers) {
    Map<String, Double> good = new HashMap<>(dividers);
    good.values().removeIf(fraction -> fraction == null || !(fraction > 0 && fraction < 1));
    return Map.copyOf(good);
  }
}
