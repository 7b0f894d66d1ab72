package org.fedsllm.model.radio;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.parameter.Provider;

/**
 * The path-loss and fading models at hand beyond the built-in ones. Immutable.
 *
 * @param pathLosses no two with the same id
 * @param fadings no two with the same id
 */
public record RadioModels(List<PathLossProvider> pathLosses, List<FadingProvider> fadings) {

  /** The built-in models alone. */
  public static final RadioModels BUILT_IN = new RadioModels(List.of(), List.of());

  private static final String PATH_LOSS = "path loss";
  private static final String FADING = "fading";

  public RadioModels {
    pathLosses = List.copyOf(pathLosses);
    fadings = List.copyOf(fadings);
    requireDistinct(pathLosses, PATH_LOSS);
    requireDistinct(fadings, FADING);
  }

  /** The provider of the path loss {@code id}. */
  public Optional<PathLossProvider> pathLoss(String id) {
    return find(pathLosses, id);
  }

  /** The provider of the fading {@code id}. */
  public Optional<FadingProvider> fading(String id) {
    return find(fadings, id);
  }

  /**
   * The model that {@code spec} asks for.
   *
   * @throws IllegalArgumentException if its plug-in is not at hand or refuses a value; the message
   *     is for the user
   */
  public PathLoss of(PathLossSpec spec) {
    if (spec instanceof PathLoss builtIn) {
      return builtIn;
    }
    PluggedPathLoss plugged = (PluggedPathLoss) spec;
    PathLossProvider provider =
        pathLoss(plugged.id()).orElseThrow(() -> missing(PATH_LOSS, plugged.id()));
    return provider.create(checked(provider, plugged.parameters(), PATH_LOSS));
  }

  /**
   * The model that {@code spec} asks for.
   *
   * @throws IllegalArgumentException if its plug-in is not at hand or refuses a value; the message
   *     is for the user
   */
  public Fading of(FadingSpec spec) {
    if (spec instanceof Fading builtIn) {
      return builtIn;
    }
    PluggedFading plugged = (PluggedFading) spec;
    FadingProvider provider = fading(plugged.id()).orElseThrow(() -> missing(FADING, plugged.id()));
    return provider.create(checked(provider, plugged.parameters(), FADING));
  }

  private static ParameterValues checked(Provider provider, ParameterValues values, String kind) {
    return values.checkedAgainst(
        provider.parameters(), "The %s model (%s)".formatted(kind, provider.id()));
  }

  private static IllegalArgumentException missing(String kind, String id) {
    return new IllegalArgumentException(
        "The %s model (%s) is of a plug-in that is not installed. Install it, or choose another %s model."
            .formatted(kind, id, kind));
  }

  private static <P extends Provider> Optional<P> find(List<P> providers, String id) {
    return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
  }

  private static void requireDistinct(List<? extends Provider> providers, String kind) {
    Set<String> seen = new HashSet<>();
    for (Provider provider : providers) {
      if (!seen.add(provider.id())) {
        throw new IllegalArgumentException(
            "Two %s models have the id %s. Rename one.".formatted(kind, provider.id()));
      }
    }
  }
}
