package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/**
 * GPT-2's activation, {@code x/2 (1 + tanh(√(2/π)(x + 0.044715 x³)))}, called gelu_new.
 *
 * <p>Written as {@code y = x σ(z)} with {@code z = x (c1 + c3 x²)} and {@code (1 + tanh u)/2 =
 * σ(2u)}: the same function. DJL's own gelu is the other form, by the error function, and a chain
 * of recorded operations costs a pass over memory for each of them, twice. So value and slope
 * {@code y' = σ + y (1 − σ)(c1 + 3 c3 x²)} are computed together, in parts that stay in the
 * processor's cache, and only {@code x · y' − (x · y' − y)} is recorded: its backward pass is one
 * product.
 */
record TanhGelu(NDArray linear, NDArray cubic, NDArray threeCubic, NDArray one) {
  private static final double LINEAR = 2 * Math.sqrt(2 / Math.PI);
  private static final double CUBIC = LINEAR * 0.044715;

  private static final NDIndex ALL = new NDIndex(":");

  /** Values in a part: 256 KiB, so that the four arrays at work fit a second-level cache. */
  private static final long PART = 1 << 16;

  static TanhGelu in(NDManager manager) {
    return new TanhGelu(
        Tensors.scalar(manager, LINEAR),
        Tensors.scalar(manager, CUBIC),
        Tensors.scalar(manager, 3 * CUBIC),
        Tensors.scalar(manager, 1));
  }

  /** The same shape; lives with {@code x}. */
  NDArray forward(NDArray x) {
    NDArray value = Autograd.unrecorded(() -> x.mul(x)); // becomes y, or x y' − y
    if (!Autograd.recording()) {
      byParts(x, value, null);
      return value;
    }
    NDArray slope = Autograd.unrecorded(() -> x.getManager().create(x.getShape()));
    Autograd.unrecorded(() -> byParts(x, value, slope));
    return x.mul(slope).subi(value);
  }

  private void byParts(NDArray x, NDArray value, NDArray slope) {
    long size = x.size();
    try (NDManager scratch = x.getManager().newSubManager()) {
      NDArray flatX = flat(x, scratch);
      NDArray flatValue = flat(value, scratch);
      NDArray flatSlope = slope == null ? null : flat(slope, scratch);
      for (long from = 0; from < size; from += PART) {
        long to = Math.min(size, from + PART);
        try (NDManager part = scratch.newSubManager()) {
          NDArray partX = part(flatX, from, to, part);
          NDArray partValue = part(flatValue, from, to, part);
          if (slope == null) {
            value(partX, partValue);
          } else {
            valueAndSlope(partX, partValue, part(flatSlope, from, to, part));
          }
        }
      }
    }
  }

  private static NDArray flat(NDArray array, NDManager scratch) {
    NDArray view = array.reshape(-1);
    view.attach(scratch);
    return view;
  }

  private static NDArray part(NDArray flat, long from, long to, NDManager part) {
    NDArray view = flat.get("{}:{}", from, to);
    view.attach(part);
    return view;
  }

  /** From x² in {@code value} to y. */
  private void value(NDArray x, NDArray value) {
    NDArray z = value.muli(cubic).addi(linear).muli(x);
    value.set(ALL, z.getNDArrayInternal().sigmoid().muli(x));
  }

  /**
   * From x² in {@code value} to y' in {@code slope} and x (y' − σ) in {@code value}; by {@code y' =
   * σ + y (1 − σ) z'} that is x y' − y.
   */
  private void valueAndSlope(NDArray x, NDArray value, NDArray slope) {
    NDArray z = value.mul(cubic).addi(linear).muli(x);
    NDArray sigmoid = z.getNDArrayInternal().sigmoid();
    value.muli(threeCubic).addi(linear); // z'
    value.muli(x.mul(sigmoid)).muli(sigmoid.neg().addi(one)); // y z' (1 − σ)
    slope.set(ALL, sigmoid.addi(value));
    value.muli(x);
  }
}
