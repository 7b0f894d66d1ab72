package org.fedsllm.app.charts;

/** Lines over an area. */
public enum Hatch {
  NONE,
  /** Rising to the right. */
  RISING,
  /** Falling to the right. */
  FALLING,
  /** Rising and falling. */
  CROSSED,
  LEVEL
}
