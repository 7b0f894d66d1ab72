package org.fedsllm.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered. Immutable; anything that a settings file leaves out gets its default.
 *
 * @param chosenAppearance the user's look, {@code null} to follow the system
 * @param windowWidth of the window when it was closed, px
 * @param windowHeight of the window when it was closed, px
 * @param chartDivider where the charts begin, as a fraction of the height
 * @param recentFiles project files, newest first
 * @param disabledPlugins ids of plug-ins that the user switched off
 */
public record Settings(
    Appearance chosenAppearance,
    double windowWidth,
    double windowHeight,
    double chartDivider,
    List<String> recentFiles,
    List<String> disabledPlugins) {

  public static final Settings DEFAULTS = new Settings(null, 1280, 800, 0.66, List.of(), List.of());

  private static final int RECENT_FILES = 10;
  private static final double LEAST_WINDOW = 480;

  public Settings {
    if (!(windowWidth >= LEAST_WINDOW && windowHeight >= LEAST_WINDOW)) {
      windowWidth = 1280;
      windowHeight = 800;
    }
    if (!(chartDivider > 0 && chartDivider < 1)) {
      chartDivider = 0.66;
    }
    recentFiles = recentFiles == null ? List.of() : List.copyOf(recentFiles);
    disabledPlugins = disabledPlugins == null ? List.of() : List.copyOf(disabledPlugins);
  }

  /** The look the user chose, if any. */
  public Optional<Appearance> appearance() {
    return Optional.ofNullable(chosenAppearance);
  }

  public Settings withAppearance(Appearance other) {
    return new Settings(
        other, windowWidth, windowHeight, chartDivider, recentFiles, disabledPlugins);
  }

  public Settings withWindow(double width, double height) {
    return new Settings(
        chosenAppearance, width, height, chartDivider, recentFiles, disabledPlugins);
  }

  public Settings withChartDivider(double fraction) {
    return new Settings(
        chosenAppearance, windowWidth, windowHeight, fraction, recentFiles, disabledPlugins);
  }

  /** With {@code file} as the newest of the recent ones. */
  public Settings withRecent(String file) {
    List<String> files = new ArrayList<>(recentFiles);
    files.remove(file);
    files.add(0, file);
    return withRecentFiles(files.subList(0, Math.min(files.size(), RECENT_FILES)));
  }

  /** Without {@code file}, which is no longer there. */
  public Settings withoutRecent(String file) {
    List<String> files = new ArrayList<>(recentFiles);
    files.remove(file);
    return withRecentFiles(files);
  }

  /** With the plug-in {@code id} switched on or off. */
  public Settings withPlugin(String id, boolean enabled) {
    List<String> off = new ArrayList<>(disabledPlugins);
    off.remove(id);
    if (!enabled) {
      off.add(id);
    }
    return new Settings(
        chosenAppearance, windowWidth, windowHeight, chartDivider, recentFiles, off);
  }

  private Settings withRecentFiles(List<String> files) {
    return new Settings(
        chosenAppearance, windowWidth, windowHeight, chartDivider, files, disabledPlugins);
  }
}
