package org.fedsllm.app.channel;

import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingSpec;

/** The fading models as one chooses them. */
enum FadingChoice {
  NONE("none", new Fading.None()),
  RAYLEIGH("Rayleigh", new Fading.Rayleigh()),
  RICIAN("Rician", new Fading.Rician(6));

  private final String words;
  private final FadingSpec usual;

  FadingChoice(String words, FadingSpec usual) {
    this.words = words;
    this.usual = usual;
  }

  String words() {
    return words;
  }

  FadingSpec usual() {
    return usual;
  }

  /** The choice that {@code model} belongs to; {@code null} for a model of a plug-in. */
  static FadingChoice of(FadingSpec model) {
    if (model instanceof Fading.None) {
      return NONE;
    }
    if (model instanceof Fading.Rayleigh) {
      return RAYLEIGH;
    }
    return model instanceof Fading.Rician ? RICIAN : null;
  }
}
