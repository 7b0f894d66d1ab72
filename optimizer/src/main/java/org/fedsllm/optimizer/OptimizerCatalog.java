package org.fedsllm.optimizer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The optimizers at hand, by id, in the order in which they are offered. Immutable. */
public final class OptimizerCatalog {
  private final Map<String, OptimizerProvider> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two providers have the same id
   */
  public OptimizerCatalog(Collection<? extends OptimizerProvider> providers) {
    for (OptimizerProvider provider : providers) {
      OptimizerProvider other = byId.putIfAbsent(provider.id(), provider);
      if (other != null) {
        throw new IllegalArgumentException(
            "Two optimizers are called %s: %s and %s. Remove one of them."
                .formatted(
                    provider.id(), other.getClass().getName(), provider.getClass().getName()));
      }
    }
  }

  /** All providers that {@code loader} sees as services; the built-in ones are among them. */
  public static OptimizerCatalog discovered(ClassLoader loader) {
    List<OptimizerProvider> found = new ArrayList<>();
    ServiceLoader.load(OptimizerProvider.class, loader).forEach(found::add);
    return new OptimizerCatalog(found);
  }

  /** This catalog and, behind it, {@code more}. */
  public OptimizerCatalog with(Collection<? extends OptimizerProvider> more) {
    List<OptimizerProvider> all = new ArrayList<>(byId.values());
    all.addAll(more);
    return new OptimizerCatalog(all);
  }

  public List<OptimizerProvider> providers() {
    return List.copyOf(byId.values());
  }

  public Optional<OptimizerProvider> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The provider called {@code id}.
   *
   * @throws IllegalArgumentException naming the ids that there are
   */
  public OptimizerProvider require(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no optimizer %s. Choose one of %s."
                        .formatted(id, String.join(", ", byId.keySet()))));
  }
}
