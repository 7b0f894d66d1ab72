package org.fedsllm.optimizer.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.optimizer.guard.Watchdog;

/**
 * Loads the plug-ins of a folder. Each file ends as loaded or as refused with a reason; none can
 * spoil another. Thread-safe.
 */
public final class PluginLoader {
  private final PluginOpener opener;
  private final Set<String> takenIds;
  private final Set<String> disabledPlugins;

  /** A plug-in that could be read; its code has not run yet. */
  private record Readable(Path file, PluginDescriptor descriptor, PluginArchive archive) {}

  /**
   * @param watchdog bounds the time that plug-ins take, when they are loaded and when they run
   * @param takenIds ids of optimizers that no plug-in may replace: the built-in ones
   * @param disabledPlugins ids of plug-ins that the user switched off
   */
  public PluginLoader(Watchdog watchdog, Set<String> takenIds, Set<String> disabledPlugins) {
    opener = new PluginOpener(watchdog);
    this.takenIds = Set.copyOf(takenIds);
    this.disabledPlugins = Set.copyOf(disabledPlugins);
  }

  /**
   * Loads all jars and zips directly in {@code folder}; a folder that does not exist has none, one
   * that cannot be listed is refused itself.
   */
  public PluginReport loadFolder(Path folder) {
    if (!Files.exists(folder)) {
      return PluginReport.EMPTY;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return load(files.filter(PluginLoader::mayBePlugin).toList());
    } catch (IOException e) {
      String message =
          "The plug-in folder cannot be listed: %s Check its permissions."
              .formatted(ZipBytes.sentence(e));
      return new PluginReport(
          List.of(),
          List.of(new RefusedPlugin(folder, Optional.empty(), Refusal.UNREADABLE, message)));
    }
  }

  /** Loads {@code files}, which may be of any kind. */
  public PluginReport load(List<Path> files) {
    List<RefusedPlugin> refused = new ArrayList<>();
    List<Readable> readable = new ArrayList<>();
    for (Path file : files.stream().sorted(byName()).toList()) {
      Optional<PluginDescriptor> descriptor = Optional.empty();
      try {
        PluginArchive archive = PluginArchive.read(file);
        descriptor = Optional.of(PluginDescriptor.of(archive.manifest()));
        readable.add(new Readable(file, descriptor.get(), archive));
      } catch (RefusedException e) {
        refused.add(new RefusedPlugin(file, descriptor, e.reason(), e.getMessage()));
      }
    }
    List<LoadedPlugin> loaded = new ArrayList<>();
    Map<String, Readable> newest = newest(readable);
    Map<String, String> owners = new HashMap<>();
    takenIds.forEach(id -> owners.put(claim(PluginKind.OPTIMIZER, id), "built in"));
    for (Readable plugin : readable) {
      try {
        requireWanted(plugin, newest);
        LoadedPlugin opened = opener.open(plugin.file(), plugin.descriptor(), plugin.archive());
        claimIds(opened, owners);
        loaded.add(opened);
      } catch (RefusedException e) {
        refused.add(
            new RefusedPlugin(
                plugin.file(), Optional.of(plugin.descriptor()), e.reason(), e.getMessage()));
      }
    }
    refused.sort(Comparator.comparing(RefusedPlugin::file, byName()));
    return new PluginReport(loaded, refused);
  }

  private void requireWanted(Readable plugin, Map<String, Readable> newest)
      throws RefusedException {
    if (disabledPlugins.contains(plugin.descriptor().id())) {
      throw new RefusedException(Refusal.DISABLED, "It is switched off.");
    }
    Readable other = newest.get(plugin.descriptor().id());
    if (other != plugin) {
      throw new RefusedException(
          Refusal.DUPLICATE,
          "%s is there as version %s already, in %s. Remove one of the two files."
              .formatted(
                  plugin.descriptor().id(),
                  other.descriptor().version(),
                  other.file().getFileName()));
    }
  }

  private static void claimIds(LoadedPlugin plugin, Map<String, String> owners)
      throws RefusedException {
    Set<String> own = new HashSet<>();
    for (Provider provider : plugin.offer().all()) {
      String claim = claim(PluginKind.of(provider), provider.id());
      String owner = own.add(claim) ? owners.get(claim) : "in it twice";
      if (owner != null) {
        throw new RefusedException(
            Refusal.DUPLICATE,
            "Its %s has the id of one that is %s. Rename it.".formatted(claim, owner));
      }
    }
    own.forEach(claim -> owners.put(claim, "in plug-in " + plugin.descriptor()));
  }

  /** An id under its kind: "optimizer tdma". */
  private static String claim(PluginKind kind, String id) {
    return kind.words() + " " + id;
  }

  /** Of several versions of one plug-in the newest; of equal ones the first. */
  private static Map<String, Readable> newest(List<Readable> plugins) {
    Map<String, Readable> newest = new HashMap<>();
    for (Readable plugin : plugins) {
      newest.merge(
          plugin.descriptor().id(),
          plugin,
          (a, b) -> b.descriptor().newerThan(a.descriptor()) ? b : a);
    }
    return newest;
  }

  private static boolean mayBePlugin(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".jar") || name.endsWith(".zip")) && Files.isRegularFile(file);
  }

  private static Comparator<Path> byName() {
    return Comparator.comparing(file -> String.valueOf(file.getFileName()));
  }
}
