package org.fedsllm.app.settings;

/**
 * How the map is looked at and worked on.
 *
 * @param colour key of the quantity that colours stand for; empty for the usual one
 * @param gridHidden whether grid lines are left out
 * @param snap whether what is dragged stands on the grid
 */
public record MapLook(String colour, boolean gridHidden, boolean snap) {
  public static final MapLook DEFAULTS = new MapLook("", false, false);

  public MapLook {
    colour = colour == null ? "" : colour;
  }
}
