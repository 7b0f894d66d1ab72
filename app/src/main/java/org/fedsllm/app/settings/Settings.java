package org.fedsllm.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is remembered. Immutable; anything that a settings file leaves out gets its default.
 *
 * @param chosenAppearance the user's look, {@code null} to follow the system
 * @param scalePercent one of {@link Scale#STEPS}
 * @param window how it stood when it was left
 * @param preferences of the user while working
 * @param map how the map is looked at and worked on
 * @param export how figures are exported from the export page
 * @param recentFiles project files, newest first
 * @param recentCommands ids of what was asked for by the palette, newest first
 * @param disabledPlugins ids of plug-ins that the user switched off
 */
public record Settings(
    Appearance chosenAppearance,
    int scalePercent,
    WindowLayout window,
    Preferences preferences,
    MapLook map,
    ExportLook export,
    List<String> recentFiles,
    List<String> recentCommands,
    List<String> disabledPlugins) {

  public static final Settings DEFAULTS =
      new Settings(
          null,
          Scale.USUAL,
          WindowLayout.DEFAULTS,
          Preferences.DEFAULTS,
          MapLook.DEFAULTS,
          ExportLook.DEFAULTS,
          List.of(),
          List.of(),
          List.of());

  private static final int RECENT_FILES = 10;
  private static final int RECENT_COMMANDS = 5;

  public Settings {
    scalePercent = Scale.STEPS.contains(scalePercent) ? scalePercent : Scale.USUAL;
    window = window == null ? WindowLayout.DEFAULTS : window;
    preferences = preferences == null ? Preferences.DEFAULTS : preferences;
    map = map == null ? MapLook.DEFAULTS : map;
    export = export == null ? ExportLook.DEFAULTS : export;
    recentFiles = recentFiles == null ? List.of() : List.copyOf(recentFiles);
    recentCommands = recentCommands == null ? List.of() : List.copyOf(recentCommands);
    disabledPlugins = disabledPlugins == null ? List.of() : List.copyOf(disabledPlugins);
  }

  /** The look the user chose, if any. */
  public Optional<Appearance> appearance() {
    return Optional.ofNullable(chosenAppearance);
  }

  /**
   * With another look.
   *
   * @param other {@code null} to follow the system
   */
  public Settings withAppearance(Appearance other) {
    return new Settings(
        other,
        scalePercent,
        window,
        preferences,
        map,
        export,
        recentFiles,
        recentCommands,
        disabledPlugins);
  }

  public Settings withScale(int percent) {
    return new Settings(
        chosenAppearance,
        percent,
        window,
        preferences,
        map,
        export,
        recentFiles,
        recentCommands,
        disabledPlugins);
  }

  public Settings withWindow(UnaryOperator<WindowLayout> change) {
    return new Settings(
        chosenAppearance,
        scalePercent,
        change.apply(window),
        preferences,
        map,
        export,
        recentFiles,
        recentCommands,
        disabledPlugins);
  }

  public Settings withPreferences(UnaryOperator<Preferences> change) {
    return new Settings(
        chosenAppearance,
        scalePercent,
        window,
        change.apply(preferences),
        map,
        export,
        recentFiles,
        recentCommands,
        disabledPlugins);
  }

  public Settings withMap(MapLook other) {
    return new Settings(
        chosenAppearance,
        scalePercent,
        window,
        preferences,
        other,
        export,
        recentFiles,
        recentCommands,
        disabledPlugins);
  }

  public Settings withExport(UnaryOperator<ExportLook> change) {
    return new Settings(
        chosenAppearance,
        scalePercent,
        window,
        preferences,
        map,
        change.apply(export),
        recentFiles,
        recentCommands,
        disabledPlugins);
  }

  /** The defaults; recent files, commands and the window's layout are no choices, and stay. */
  public Settings reset() {
    return new Settings(
        DEFAULTS.chosenAppearance,
        DEFAULTS.scalePercent,
        window,
        DEFAULTS.preferences,
        DEFAULTS.map,
        DEFAULTS.export,
        recentFiles,
        recentCommands,
        disabledPlugins);
  }

  /** With {@code file} as the newest of the recent ones. */
  public Settings withRecent(String file) {
    return withRecentFiles(newest(file, recentFiles, RECENT_FILES));
  }

  /** Without {@code file}, which is no longer there. */
  public Settings withoutRecent(String file) {
    List<String> files = new ArrayList<>(recentFiles);
    files.remove(file);
    return withRecentFiles(files);
  }

  /** With {@code command} as the newest of those asked for by the palette. */
  public Settings withRecentCommand(String command) {
    return new Settings(
        chosenAppearance,
        scalePercent,
        window,
        preferences,
        map,
        export,
        recentFiles,
        newest(command, recentCommands, RECENT_COMMANDS),
        disabledPlugins);
  }

  /** With the plug-in {@code id} switched on or off. */
  public Settings withPlugin(String id, boolean enabled) {
    List<String> off = new ArrayList<>(disabledPlugins);
    off.remove(id);
    if (!enabled) {
      off.add(id);
    }
    return new Settings(
        chosenAppearance,
        scalePercent,
        window,
        preferences,
        map,
        export,
        recentFiles,
        recentCommands,
        off);
  }

  private Settings withRecentFiles(List<String> files) {
    return new Settings(
        chosenAppearance,
        scalePercent,
        window,
        preferences,
        map,
        export,
        files,
        recentCommands,
        disabledPlugins);
  }

  private static List<String> newest(String first, List<String> rest, int most) {
    List<String> all = new ArrayList<>(rest);
    all.remove(first);
    all.add(0, first);
    return all.subList(0, Math.min(all.size(), most));
  }
}
