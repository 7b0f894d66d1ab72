package org.fedsllm.optimizer.plugin;

import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.optimizer.OptimizerProvider;

/** What a plug-in brings, each of it guarded. */
public record PluginOffer(
    List<OptimizerProvider> optimizers,
    List<PathLossProvider> pathLosses,
    List<FadingProvider> fadings) {

  /** Nothing. */
  public static final PluginOffer NONE = new PluginOffer(List.of(), List.of(), List.of());

  public PluginOffer {
    optimizers = List.copyOf(optimizers);
    pathLosses = List.copyOf(pathLosses);
    fadings = List.copyOf(fadings);
  }

  /** Everything, kind by kind. */
  public List<Provider> all() {
    return Stream.of(optimizers, pathLosses, fadings).<Provider>flatMap(List::stream).toList();
  }

  /** The path losses and fadings. */
  public RadioModels radioModels() {
    return new RadioModels(pathLosses, fadings);
  }
}
