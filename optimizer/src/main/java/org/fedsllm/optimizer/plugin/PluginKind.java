package org.fedsllm.optimizer.plugin;

import org.fedsllm.model.parameter.Provider;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.optimizer.OptimizerProvider;

/** What plug-ins can bring, each kind with ids of its own. */
public enum PluginKind {
  OPTIMIZER("optimizer", OptimizerProvider.class),
  PATH_LOSS("path loss", PathLossProvider.class),
  FADING("fading", FadingProvider.class);

  private final String words;
  private final Class<? extends Provider> service;

  PluginKind(String words, Class<? extends Provider> service) {
    this.words = words;
    this.service = service;
  }

  /** The kind for people, to be followed by a name. */
  public String words() {
    return words;
  }

  /** The kind of {@code provider}. */
  public static PluginKind of(Provider provider) {
    for (PluginKind kind : values()) {
      if (kind.service.isInstance(provider)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "The provider %s (%s) is of no known kind.".formatted(provider.id(), provider.getClass()));
  }

  /** What a provider of this kind implements. */
  Class<? extends Provider> service() {
    return service;
  }

  /** The entry of a jar that names its providers of this kind. */
  String entry() {
    return "META-INF/services/" + service.getName();
  }
}
