package org.fedsllm.app.settings;

/** The two looks of the window. */
public enum Appearance {
  LIGHT,
  DARK;

  public Appearance other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
