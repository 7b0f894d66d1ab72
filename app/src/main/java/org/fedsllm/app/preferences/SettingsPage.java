package org.fedsllm.app.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.DisplayUnit;
import org.fedsllm.app.control.PageFrame;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.control.QuantityField;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.settings.Preferences;
import org.fedsllm.app.settings.Scale;
import org.fedsllm.app.settings.Settings;
import org.fedsllm.app.settings.SettingsModel;

/** How the workbench looks and works; every choice holds at once, or says from when. */
public final class SettingsPage extends PageFrame {
  private static final double NAME_WIDTH = 104;

  private final SettingsModel settings;
  private final Consumer<Path> open;

  /**
   * Folders that the workbench uses.
   *
   * @param settings with the file of these settings
   * @param usualPlugins where plug-ins are looked for unless another folder is chosen
   * @param log of what happened, for those who report a fault
   * @param recovery of edits that are not saved yet
   */
  public record Folders(Path settings, Path usualPlugins, Path log, Path recovery) {}

  /**
   * @param open shows a folder in the file manager
   * @param whichFolder asks for a folder; empty to leave it as it is
   * @param reset takes all settings back to the defaults
   * @param close shows again what was there before
   */
  public SettingsPage(
      SettingsModel settings,
      Folders folders,
      Consumer<Path> open,
      Supplier<Optional<Path>> whichFolder,
      Runnable reset,
      Runnable close) {
    super("settings-page", "Settings", close, resetButton(reset));
    this.settings = settings;
    this.open = open;
    fillColumn(
        heading("Appearance"),
        appearance(),
        scale(),
        note("In a window too small for the scale everything is drawn as large as there is room."),
        heading("Units shown"),
        power(),
        frequency(),
        note("Fields take every unit that fits, whichever they show: 23 dBm or 0.2 W."),
        heading("Computing"),
        threads(),
        note("Holds from the next training. 0 leaves it to the program: one thread."),
        limit(),
        note(
            "Holds once plug-ins are loaded anew: Reload in the plug-in manager, or the next start."),
        heading("Projects"),
        history(),
        note("Beside a project's file, as NAME.fedsllm.steps: undo then reaches earlier sessions."),
        heading("Folders"),
        pluginFolder(folders.usualPlugins(), whichFolder),
        folder("settings-folder", "Settings", folders.settings()),
        folder("log-folder", "Log", folders.log()),
        folder("recovery-folder", "Unsaved edits", folders.recovery()),
        note("Every edit that is not saved is kept at once, and offered after a crash."));
  }

  private static Button resetButton(Runnable reset) {
    Button button = new Button("Reset all");
    button.setId("settings-reset");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> reset.run());
    return button;
  }

  private Node appearance() {
    return new ChoiceField<>(
            "setting-appearance",
            "Look",
            List.of(
                Optional.<Appearance>empty(),
                Optional.of(Appearance.LIGHT),
                Optional.of(Appearance.DARK)),
            look ->
                look.map(one -> one == Appearance.DARK ? "Dark" : "Light").orElse("As the system"),
            part(Settings::appearance),
            look -> settings.update(now -> now.withAppearance(look.orElse(null))))
        .wide();
  }

  private Node scale() {
    return new ChoiceField<>(
            "setting-scale",
            "Scale of the window",
            Scale.STEPS,
            Scale::words,
            part(Settings::scalePercent),
            percent -> settings.update(now -> now.withScale(percent)))
        .wide();
  }

  private Node power() {
    return new ChoiceField<>(
            "setting-power",
            "Power",
            List.of(false, true),
            watt -> watt ? "W, W/Hz" : "dBm, dBm/Hz",
            part(now -> now.preferences().units().watt()),
            watt -> prefer(now -> now.withUnits(now.units().withWatt(watt))))
        .wide();
  }

  private Node frequency() {
    return new ChoiceField<>(
            "setting-frequency",
            "Frequency",
            List.of(false, true),
            hertz -> hertz ? "Hz" : "MHz, GHz",
            part(now -> now.preferences().units().hertz()),
            hertz -> prefer(now -> now.withUnits(now.units().withHertz(hertz))))
        .wide();
  }

  private Node history() {
    return new ChoiceField<>(
            "setting-history",
            "History of edits",
            List.of(true, false),
            kept -> kept ? "Kept with the project" : "Until the project is closed",
            part(now -> now.preferences().keepsHistory()),
            kept -> prefer(now -> now.withHistoryKept(kept)))
        .wide();
  }

  private Node threads() {
    return number(
        "setting-threads",
        Quantity.count(
                "Threads in one operation",
                "",
                "More than one pays for wide models only; what it pays stands in the benchmarks.")
            .within(Preferences.AUTOMATIC, Preferences.MOST_THREADS),
        part(now -> now.preferences().trainingThreads()),
        threads -> prefer(now -> now.withTrainingThreads(threads)));
  }

  private Node limit() {
    return number(
        "setting-limit",
        new Quantity(
            "Time a plug-in's optimizer may take",
            "",
            "After this it is asked to stop, and then abandoned. The window never waits for it.",
            List.of(DisplayUnit.si("s")),
            1,
            Preferences.MOST_LIMIT_S,
            true),
        part(now -> now.preferences().optimizerLimitS()),
        seconds -> prefer(now -> now.withOptimizerLimit(seconds)));
  }

  private Node number(
      String id, Quantity quantity, ObservableValue<Integer> value, Consumer<Integer> choose) {
    QuantityEntry entry = new QuantityEntry(quantity, typed -> choose.accept((int) typed));
    value.addListener((property, before, now) -> entry.show(now));
    entry.show(value.getValue());
    return new QuantityField(id, entry);
  }

  private Node pluginFolder(Path usual, Supplier<Optional<Path>> whichFolder) {
    Button choose = new Button("Choose…");
    choose.setId("choose-plugin-folder");
    choose.setOnAction(
        event ->
            whichFolder
                .get()
                .ifPresent(folder -> prefer(now -> now.withPluginFolder(folder.toString()))));
    ObservableValue<String> chosen =
        part(
            now ->
                now.preferences().pluginFolder().isEmpty()
                    ? usual.toString()
                    : now.preferences().pluginFolder() + " (from the next start)");
    return row("Plug-ins", chosen, choose);
  }

  private Node folder(String id, String name, Path folder) {
    Button show = new Button("Show");
    show.setId(id);
    show.setAccessibleText("Show the folder of " + name.toLowerCase(Locale.ROOT));
    show.setOnAction(event -> open.accept(folder));
    return row(name, new SimpleStringProperty(folder.toString()), show);
  }

  private static Node row(String name, ObservableValue<String> path, Button button) {
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setMinWidth(NAME_WIDTH);
    Label where = new Label();
    where.textProperty().bind(path);
    where.getStyleClass().add("form-text");
    where.setWrapText(true);
    where.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(where, Priority.ALWAYS);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(16, label, where, button);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void prefer(UnaryOperator<Preferences> change) {
    settings.update(now -> now.withPreferences(change));
  }

  private <T> ObservableValue<T> part(Function<Settings, T> of) {
    return settings.settingsProperty().map(of);
  }
}
