package org.fedsllm.optimizer.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.fedsllm.optimizer.ApiVersion;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.guard.Faults;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.GuardedOptimizer;
import org.fedsllm.optimizer.guard.Watchdog;
import org.fedsllm.optimizer.guard.Watched;

/** Opens one plug-in: from its bytes to its optimizers, or to the reason why not. */
final class PluginOpener {
  private static final String SERVICE = "META-INF/services/" + OptimizerProvider.class.getName();

  private final ApiGate gate;
  private final Watchdog watchdog;

  PluginOpener(Watchdog watchdog) {
    gate = new ApiGate(OptimizerProvider.class.getClassLoader());
    this.watchdog = watchdog;
  }

  LoadedPlugin open(Path file, PluginDescriptor descriptor, PluginArchive archive)
      throws RefusedException {
    if (!ApiVersion.CURRENT.serves(descriptor.apiVersion())) {
      throw new RefusedException(
          Refusal.WRONG_API_VERSION,
          "It was built for version %s of the optimizer API, the workbench has %s. %s"
              .formatted(
                  descriptor.apiVersion(),
                  ApiVersion.CURRENT,
                  versionCure(descriptor.apiVersion())));
    }
    if (!archive.entries().containsKey(SERVICE)) {
      throw new RefusedException(
          Refusal.NOT_A_PLUGIN,
          "It offers no optimizer: there is no %s in it. Name your provider there."
              .formatted(SERVICE));
    }
    ClassLoader loader = new PluginClassLoader(descriptor.toString(), archive.entries(), gate);
    Watched<List<OptimizerProvider>> end =
        watchdog.run("opening plug-in " + descriptor, () -> providers(descriptor, loader));
    if (end instanceof Watched.Returned<List<OptimizerProvider>> returned) {
      return new LoadedPlugin(file, descriptor, returned.value());
    }
    if (end instanceof Watched.Threw<List<OptimizerProvider>> threw) {
      throw refusal(threw.fault());
    }
    throw new RefusedException(
        Refusal.HANGS,
        "It did not finish introducing itself in %s. Constructors and descriptions must not compute."
            .formatted(GuardLimits.words(watchdog.limits().deadline())));
  }

  /** Runs the plug-in's code. */
  private List<OptimizerProvider> providers(PluginDescriptor descriptor, ClassLoader loader)
      throws RefusedException {
    Thread.currentThread().setContextClassLoader(loader);
    List<OptimizerProvider> guarded = new ArrayList<>();
    for (OptimizerProvider provider : ServiceLoader.load(OptimizerProvider.class, loader)) {
      String blame = "%s (plug-in %s)".formatted(provider.name(), descriptor);
      guarded.add(
          PluginProvider.introduced(
              provider,
              new GuardedOptimizer(
                  blame,
                  () -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    return provider.create();
                  },
                  watchdog)));
    }
    if (guarded.isEmpty()) {
      throw new RefusedException(
          Refusal.NOT_A_PLUGIN, "It offers no optimizer: %s is empty.".formatted(SERVICE));
    }
    return guarded;
  }

  private static RefusedException refusal(Throwable fault) {
    if (fault instanceof RefusedException refused) {
      return refused;
    }
    Throwable root =
        fault instanceof ServiceConfigurationError && fault.getCause() != null
            ? fault.getCause()
            : fault;
    if (root instanceof UnsupportedClassVersionError) {
      return new RefusedException(
          Refusal.BROKEN,
          "It was compiled for a newer Java than %s, which runs here. Compile it with --release 17."
              .formatted(Runtime.version().feature()),
          fault);
    }
    if (root instanceof LinkageError || root instanceof ClassNotFoundException) {
      return new RefusedException(
          Refusal.BROKEN,
          "A class of it is damaged or missing (%s: %s). Build it anew, with all it needs inside."
              .formatted(root.getClass().getSimpleName(), root.getMessage()),
          fault);
    }
    return new RefusedException(
        Refusal.BROKEN, "It cannot introduce itself: it " + Faults.words(root), fault);
  }

  private static String versionCure(ApiVersion wanted) {
    boolean workbenchOlder =
        wanted.major() > ApiVersion.CURRENT.major() || wanted.major() == ApiVersion.CURRENT.major();
    return workbenchOlder
        ? "Update the workbench, or get an older plug-in."
        : "Get a newer plug-in, or build it anew.";
  }
}
