package org.fedsllm.app.channel;

import org.fedsllm.model.radio.Fading;

/** The fading models as one chooses them. */
enum FadingChoice {
  NONE("none", new Fading.None()),
  RAYLEIGH("Rayleigh", new Fading.Rayleigh()),
  RICIAN("Rician", new Fading.Rician(6));

  private final String words;
  private final Fading usual;

  FadingChoice(String words, Fading usual) {
    this.words = words;
    this.usual = usual;
  }

  String words() {
    return words;
  }

  Fading usual() {
    return usual;
  }

  /** The choice that {@code model} belongs to; {@code null} for a model of a plug-in. */
  static FadingChoice of(Fading model) {
    if (model instanceof Fading.None) {
      return NONE;
    }
    if (model instanceof Fading.Rayleigh) {
      return RAYLEIGH;
    }
    return model instanceof Fading.Rician ? RICIAN : null;
  }
}
