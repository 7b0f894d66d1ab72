package org.fedsllm.app.control;

/** The words of the toolbar, in the order of the work. */
public final class PlaceTitles {
  public static final String PLACE = "Place";
  public static final String CHANNEL = "Channel";
  public static final String SPLIT = "Split";
  public static final String PLAN = "Plan";
  public static final String TRAIN = "Train";

  private PlaceTitles() {}
}
