package org.fedsllm.app.manager;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.plugin.LoadedPlugin;
import org.fedsllm.optimizer.plugin.PluginDescriptor;
import org.fedsllm.optimizer.plugin.PluginKind;
import org.fedsllm.optimizer.plugin.PluginOffer;
import org.fedsllm.optimizer.plugin.Refusal;
import org.fedsllm.optimizer.plugin.RefusedPlugin;

/**
 * One file of the plug-in folder as the manager shows it.
 *
 * @param descriptor who it says it is; empty where that could not be read
 * @param message why it is not loaded, in the user's words; empty text where it is
 * @param offer what it brings, guarded; nothing unless it is loaded
 */
public record PluginRow(
    Path file,
    Optional<PluginDescriptor> descriptor,
    State state,
    String message,
    PluginOffer offer) {

  /** What became of a file. */
  public enum State {
    LOADED,
    SWITCHED_OFF,
    REFUSED
  }

  /** All files that were found, by name. */
  static List<PluginRow> of(InstalledOptimizers installed) {
    return Stream.concat(
            installed.plugins().loaded().stream().map(PluginRow::of),
            installed.plugins().refused().stream().map(PluginRow::of))
        .sorted(Comparator.comparing(PluginRow::fileName))
        .toList();
  }

  public String fileName() {
    return String.valueOf(file.getFileName());
  }

  /** The plug-in's name, or else the file's. */
  public String name() {
    return descriptor.map(PluginDescriptor::name).orElseGet(this::fileName);
  }

  /** The plug-in's id, empty where it is not known. */
  public String id() {
    return descriptor.map(PluginDescriptor::id).orElse("");
  }

  /** The plug-in's version, empty where it is not known. */
  public String version() {
    return descriptor.map(PluginDescriptor::version).orElse("");
  }

  /** The optimizers that it brings. */
  public List<OptimizerProvider> optimizers() {
    return offer.optimizers();
  }

  /** The kinds of what it brings: "optimizer", "path loss, fading". */
  public String kinds() {
    return offer.all().stream()
        .map(provider -> PluginKind.of(provider).words())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether the user wants it, loaded or not. */
  public boolean enabled() {
    return state != State.SWITCHED_OFF;
  }

  private static PluginRow of(LoadedPlugin plugin) {
    return new PluginRow(
        plugin.file(), Optional.of(plugin.descriptor()), State.LOADED, "", plugin.offer());
  }

  private static PluginRow of(RefusedPlugin refused) {
    return new PluginRow(
        refused.file(),
        refused.descriptor(),
        refused.reason() == Refusal.DISABLED ? State.SWITCHED_OFF : State.REFUSED,
        refused.message(),
        PluginOffer.NONE);
  }
}
