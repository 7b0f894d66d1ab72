package org.fedsllm.optimizer.plugin;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.ServiceConfigurationError;
import java.util.stream.Collectors;
import org.fedsllm.optimizer.ApiVersion;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.guard.Faults;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.fedsllm.optimizer.guard.Watched;

/** Opens one plug-in: from its bytes to what it brings, or to the reason why not. */
final class PluginOpener {
  private static final String SERVICES =
      Arrays.stream(PluginKind.values())
          .map(kind -> kind.service().getSimpleName())
          .collect(Collectors.joining(", "));

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
    if (Arrays.stream(PluginKind.values())
        .map(PluginKind::entry)
        .noneMatch(archive.entries()::containsKey)) {
      throw new RefusedException(
          Refusal.NOT_A_PLUGIN,
          "It offers nothing: its META-INF/services names none of %s. Name your provider there."
              .formatted(SERVICES));
    }
    ClassLoader loader = new PluginClassLoader(descriptor.toString(), archive.entries(), gate);
    Providers providers = new Providers(descriptor, loader, watchdog);
    Watched<PluginOffer> end = watchdog.run("opening plug-in " + descriptor, providers::introduced);
    if (end instanceof Watched.Returned<PluginOffer> returned) {
      if (returned.value().all().isEmpty()) {
        throw new RefusedException(
            Refusal.NOT_A_PLUGIN,
            "It offers nothing: the files in its META-INF/services are empty.");
      }
      return new LoadedPlugin(file, descriptor, returned.value());
    }
    if (end instanceof Watched.Threw<PluginOffer> threw) {
      throw refusal(threw.fault());
    }
    throw new RefusedException(
        Refusal.HANGS,
        "It did not finish introducing itself in %s. Constructors and descriptions must not compute."
            .formatted(GuardLimits.words(watchdog.limits().deadline())));
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
