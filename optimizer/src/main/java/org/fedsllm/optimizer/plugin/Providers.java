package org.fedsllm.optimizer.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.guard.GuardedOptimizer;
import org.fedsllm.optimizer.guard.RadioGuard;
import org.fedsllm.optimizer.guard.Watchdog;

/**
 * Makes the providers that one plug-in names, has each introduce itself, and guards what they make.
 * Runs the plug-in's code on the caller's thread.
 */
final class Providers {
  private final PluginDescriptor plugin;
  private final ClassLoader loader;
  private final Watchdog watchdog;

  /**
   * @param watchdog bounds what the providers make, not the providers themselves
   */
  Providers(PluginDescriptor plugin, ClassLoader loader, Watchdog watchdog) {
    this.plugin = plugin;
    this.loader = loader;
    this.watchdog = watchdog;
  }

  PluginOffer introduced() throws RefusedException {
    Thread.currentThread().setContextClassLoader(loader);
    List<OptimizerProvider> optimizers = new ArrayList<>();
    for (OptimizerProvider provider : ServiceLoader.load(OptimizerProvider.class, loader)) {
      Introduction self = Introduction.of(provider);
      optimizers.add(
          new PluginOptimizer(
              self, new GuardedOptimizer(blame(self), inside(provider::create), watchdog)));
    }
    List<PathLossProvider> pathLosses = new ArrayList<>();
    for (PathLossProvider provider : ServiceLoader.load(PathLossProvider.class, loader)) {
      Introduction self = Introduction.of(provider);
      pathLosses.add(
          new PluginPathLoss(
              self, guard(self), values -> inside(() -> provider.create(values)).get()));
    }
    List<FadingProvider> fadings = new ArrayList<>();
    for (FadingProvider provider : ServiceLoader.load(FadingProvider.class, loader)) {
      Introduction self = Introduction.of(provider);
      fadings.add(
          new PluginFading(
              self, guard(self), values -> inside(() -> provider.create(values)).get()));
    }
    return new PluginOffer(optimizers, pathLosses, fadings);
  }

  private RadioGuard guard(Provider provider) {
    return new RadioGuard(blame(provider), watchdog);
  }

  private String blame(Provider provider) {
    return "%s (plug-in %s)".formatted(provider.name(), plugin);
  }

  /** Foreign code finds its own classes, on whatever thread it runs. */
  private <T> Supplier<T> inside(Supplier<T> maker) {
    return () -> {
      Thread.currentThread().setContextClassLoader(loader);
      return maker.get();
    };
  }
}
