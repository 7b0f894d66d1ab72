package org.fedsllm.app.settings;

import java.util.List;

/** How large the whole window is drawn, in per cent: the steps that are offered. */
public final class Scale {
  /** As drawn by the designer. */
  public static final int USUAL = 100;

  /** From small to large. */
  public static final List<Integer> STEPS = List.of(100, 125, 150, 200);

  private Scale() {}

  /** The next larger step; the largest where there is none. */
  public static int larger(int percent) {
    return STEPS.stream()
        .filter(step -> step > percent)
        .findFirst()
        .orElse(STEPS.get(STEPS.size() - 1));
  }

  /** The next smaller step; the smallest where there is none. */
  public static int smaller(int percent) {
    return STEPS.stream()
        .filter(step -> step < percent)
        .reduce((first, second) -> second)
        .orElse(STEPS.get(0));
  }

  /** For example "125 %". */
  public static String words(int percent) {
    return percent + " %";
  }
}
