package org.fedsllm.app.channel;

import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingSpec;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.RadioModels;

/**
 * A fading model as one chooses it, built in or of a plug-in.
 *
 * @param usual the model with usual numbers, or a plug-in's with its defaults
 */
record FadingChoice(String words, FadingSpec usual) {
  static final FadingChoice NONE = new FadingChoice("none", new Fading.None());
  static final FadingChoice RAYLEIGH = new FadingChoice("Rayleigh", new Fading.Rayleigh());
  static final FadingChoice RICIAN = new FadingChoice("Rician", new Fading.Rician(6));

  private static final List<FadingChoice> BUILT_IN = List.of(NONE, RAYLEIGH, RICIAN);

  /** All there are, the built-in ones first. */
  static List<FadingChoice> among(RadioModels models) {
    return Stream.concat(
            BUILT_IN.stream(),
            models.fadings().stream().map(provider -> plugged(provider.id(), models)))
        .toList();
  }

  /** The choice that {@code model} belongs to. */
  static FadingChoice of(FadingSpec model, RadioModels models) {
    if (model instanceof PluggedFading plugged) {
      return plugged(plugged.id(), models);
    }
    if (model instanceof Fading.None) {
      return NONE;
    }
    return model instanceof Fading.Rayleigh ? RAYLEIGH : RICIAN;
  }

  private static FadingChoice plugged(String id, RadioModels models) {
    String name = models.fading(id).map(provider -> provider.name()).orElse(id);
    return new FadingChoice(name, PluggedFading.of(id));
  }
}
