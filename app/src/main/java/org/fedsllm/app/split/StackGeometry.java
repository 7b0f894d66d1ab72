package org.fedsllm.app.split;

import java.util.stream.IntStream;

/**
 * Where the layers of a stack are: all of one height, with room for the cut after one of them.
 *
 * @param top of the first layer
 * @param height of a layer
 * @param gap between two of them
 * @param splitLayer the layer before the cut
 * @param layers how many there are, embedding and head among them
 */
record StackGeometry(double top, double height, double gap, int splitLayer, int layers) {
  private static final double HIGHEST_LAYER = 48;
  private static final double GAP = 3;
  private static final double NARROW_GAP = 1;
  private static final double CUT_GAP = 24;

  /** Below this there is no room for a name in every layer. */
  private static final double NAMED_FROM = 13;

  private static final double LABEL_EVERY = 22;
  private static final int[] STRIDES = {1, 2, 4, 6, 8, 12, 24, 48, 96, 192};

  /** The gaps shrink before the layers become too thin to be told apart. */
  static StackGeometry of(int layers, int splitLayer, double top, double room) {
    double wide = (room - CUT_GAP - GAP * (layers - 1)) / layers;
    boolean tight = wide < NAMED_FROM;
    double gap = tight ? NARROW_GAP : GAP;
    double height = tight ? (room - CUT_GAP - gap * (layers - 1)) / layers : wide;
    return new StackGeometry(
        top, Math.max(2, Math.min(HIGHEST_LAYER, height)), gap, splitLayer, layers);
  }

  static double preferredHeight(int layers) {
    return layers * (HIGHEST_LAYER + GAP) + CUT_GAP;
  }

  /** Whether there is room for the name in every layer. */
  boolean roomy() {
    return height >= NAMED_FROM;
  }

  /** Whether the name of {@code layer} stands over it where there is no room in it. */
  boolean labelled(int layer) {
    double pitch = height + gap;
    int stride =
        IntStream.of(STRIDES)
            .filter(each -> each * pitch >= LABEL_EVERY)
            .findFirst()
            .orElse(layers);
    boolean counted = layer > 0 && layer < layers - 1 && layer % stride == 0;
    boolean free = Math.abs(top(layer) + height / 2 - cut()) > LABEL_EVERY;
    return !roomy() && counted && free;
  }

  /** The upper edge of {@code layer}, counted from 0. */
  double top(int layer) {
    return top + layer * (height + gap) + (layer > splitLayer ? CUT_GAP - gap : 0);
  }

  /** The middle of the gap in which the cut is. */
  double cut() {
    return after(splitLayer);
  }

  /** The middle of the gap after {@code layer}. */
  double after(int layer) {
    return layer + 1 < layers ? (top(layer) + height + top(layer + 1)) / 2 : top(layer) + height;
  }

  /** The layer after which a cut at {@code y} falls. */
  int layerAt(double y) {
    return (int) Math.round((y - top - CUT_GAP / 2) / (height + gap)) - 1;
  }
}
