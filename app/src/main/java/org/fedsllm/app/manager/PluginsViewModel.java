package org.fedsllm.app.manager;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.plugins.PluginChoices;
import org.fedsllm.app.plugins.PluginFiles;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.optimizer.guard.GuardLimits;

/**
 * The plug-ins of the user's folder. After each change the folder is loaded anew off the FX thread,
 * and the result is put in force for the whole window. FX thread only.
 */
public final class PluginsViewModel {
  private final CurrentOptimizers optimizers;
  private final SettingsModel settings;
  private final PluginCheckViewModel checks;
  private final Notices notices;
  private final Background background;
  private final FolderOpener opener;
  private final Latest<InstalledOptimizers> loading;
  private final ObservableList<PluginRow> rows = FXCollections.observableArrayList();
  private final ObservableList<PluginRow> view = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<PluginRow> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** Files that were added and not loaded yet; the user hears what becomes of them. */
  private final Set<Path> added = new HashSet<>();

  /** Shows what {@code optimizers} has now; nothing is loaded before something changes. */
  public PluginsViewModel(
      CurrentOptimizers optimizers,
      SettingsModel settings,
      PluginCheckViewModel checks,
      Notices notices,
      Background background,
      FolderOpener opener) {
    this.optimizers = optimizers;
    this.settings = settings;
    this.checks = checks;
    this.notices = notices;
    this.background = background;
    this.opener = opener;
    loading = new Latest<>(background, this::publish, this::failed);
    optimizers
        .installedProperty()
        .addListener((property, before, now) -> follow(before.problems(), now));
    follow(List.of(), optimizers.installedProperty().get());
  }

  /** One row for each file of the folder, by name. */
  public ObservableList<PluginRow> rows() {
    return view;
  }

  /** The row that is looked at; {@code null} only if there is none. */
  public ReadOnlyObjectProperty<PluginRow> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Whether files are moved or plug-ins are loaded. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Checks of plug-ins. */
  public PluginCheckViewModel checks() {
    return checks;
  }

  /** Where the plug-ins are; the folder need not exist. */
  public Path folder() {
    return optimizers.installedProperty().get().folder().toAbsolutePath().normalize();
  }

  public void select(PluginRow row) {
    selected.set(row);
  }

  /** Loads all plug-ins anew: what was built in the meantime is found. */
  public void reload() {
    rows.forEach(row -> checks.forget(row.file()));
    load();
  }

  /** Switches the plug-in of {@code row} on or off, and remembers it. */
  public void setEnabled(PluginRow row, boolean enabled) {
    settings.update(now -> now.withPlugin(row.id(), enabled));
    load();
  }

  /** Copies {@code file} into the folder and loads it. */
  public void add(Path file) {
    PluginFiles files = files();
    change(
        () -> files.add(file),
        there -> {
          checks.forget(there);
          added.add(there);
          load();
        },
        "The plug-in was not added. ");
  }

  /** Takes the file of {@code row} out of the folder; a notice offers to put it back. */
  public void remove(PluginRow row) {
    PluginFiles files = files();
    change(
        () -> {
          files.remove(row.file());
          return row.file();
        },
        gone -> {
          checks.forget(gone);
          notices.tell(
              row.fileName() + " was removed.",
              new Notices.Offer("Undo", () -> restore(files, row.file())));
          load();
        },
        "The plug-in was not removed. ");
  }

  /** Shows the folder in the desktop's file manager. */
  public void openFolder() {
    Path folder = folder();
    new Latest<Path>(
            background,
            opened -> {},
            fault -> notices.fail("The folder was not opened. " + Notices.words(fault), fault))
        .ask(
            () -> {
              opener.open(Files.createDirectories(folder));
              return folder;
            });
  }

  private void restore(PluginFiles files, Path file) {
    change(
        () -> {
          files.restore(file);
          return file;
        },
        back -> load(),
        "The plug-in was not put back. ");
  }

  private PluginFiles files() {
    return new PluginFiles(optimizers.installedProperty().get().folder());
  }

  /** Works on files off the FX thread. */
  private void change(Callable<Path> work, Consumer<Path> done, String failure) {
    busy.set(true);
    new Latest<>(
            background,
            done,
            fault -> {
              busy.set(false);
              notices.fail(failure + Notices.words(fault), fault);
            })
        .ask(work);
  }

  private void load() {
    busy.set(true);
    Path folder = optimizers.installedProperty().get().folder();
    Set<String> off = Set.copyOf(settings.get().disabledPlugins());
    GuardLimits limits = PluginChoices.limits(settings.get());
    loading.ask(() -> InstalledOptimizers.load(folder, limits, off));
  }

  private void publish(InstalledOptimizers loaded) {
    busy.set(false);
    optimizers.replace(loaded);
    rows.stream().filter(row -> added.remove(row.file())).forEach(this::tellOfAdded);
  }

  private void tellOfAdded(PluginRow row) {
    selected.set(row);
    switch (row.state()) {
      case LOADED -> notices.tell("%s %s was added.".formatted(row.name(), row.version()));
      case SWITCHED_OFF -> notices.tell(row.name() + " was added. It is switched off.");
      case REFUSED ->
          notices.fail("%s was not loaded. %s".formatted(row.fileName(), row.message()), null);
    }
  }

  private void failed(Throwable fault) {
    busy.set(false);
    notices.fail("The plug-ins were not loaded. " + Notices.words(fault), fault);
  }

  private void follow(List<Problem> before, InstalledOptimizers now) {
    before.stream()
        .filter(problem -> !now.problems().contains(problem))
        .forEach(problem -> notices.mended(problem.source()));
    now.problems().forEach(problem -> notices.stand(problem.source(), problem.message()));
    Path kept = selected.get() == null ? null : selected.get().file();
    List<PluginRow> found = PluginRow.of(now);
    rows.setAll(found);
    selected.set(
        found.stream()
            .filter(row -> Objects.equals(row.file(), kept))
            .findFirst()
            .or(() -> found.stream().findFirst())
            .orElse(null));
  }
}
