package org.fedsllm.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in force; every change is written soon. FX thread only.
 *
 * <p>Settings are a comfort: a file that cannot be read or written is noted in the log, and the
 * work goes on with what is known.
 */
public final class SettingsModel {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsModel.class);

  private final SettingsStore store;
  private final Latest<Settings> saving;
  private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>();
  private final Latest<Optional<Appearance>> lookingAtSystem;
  private final ReadOnlyObjectWrapper<UnitStyle> units =
      new ReadOnlyObjectWrapper<>(UnitStyle.USUAL);
  private final ReadOnlyIntegerWrapper scale = new ReadOnlyIntegerWrapper(Scale.USUAL);
  private final ReadOnlyObjectWrapper<Appearance> appearance =
      new ReadOnlyObjectWrapper<>(Appearance.LIGHT);
  private Appearance system = Appearance.LIGHT;

  public SettingsModel(SettingsStore store, Background background) {
    this.store = store;
    saving =
        new Latest<>(
            background, written -> {}, fault -> LOG.warn("The settings were not saved.", fault));
    settings.set(store.loadOrDefaults());
    settings.addListener((property, before, now) -> refresh());
    refresh();
    lookingAtSystem =
        new Latest<>(
            background,
            found -> found.ifPresent(this::followSystem),
            fault -> LOG.info("The system's look is not known: {}", fault.getMessage()));
    lookAtSystem();
  }

  /** The folder that the settings' file is in. */
  public Path folder() {
    return store.folder();
  }

  public Settings get() {
    return settings.get();
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** The look in force: the user's choice, else the system's. */
  public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
    return appearance.getReadOnlyProperty();
  }

  /** Asks the desktop for its look, which may have changed. */
  public void lookAtSystem() {
    lookingAtSystem.ask(SystemAppearance::detect);
  }

  /** Units in which fields show their values at first. */
  public ReadOnlyObjectProperty<UnitStyle> unitsProperty() {
    return units.getReadOnlyProperty();
  }

  /** How large the window is drawn, in per cent. */
  public ReadOnlyIntegerProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /** Changes the settings and writes them soon. */
  public void update(UnaryOperator<Settings> change) {
    Settings next = change.apply(settings.get());
    if (!next.equals(settings.get())) {
      settings.set(next);
      saving.ask(
          () -> {
            store.save(next);
            return next;
          });
    }
  }

  /** Draws the whole window as large as the next step says, and remembers it. */
  public void enlarge() {
    update(now -> now.withScale(Scale.larger(now.scalePercent())));
  }

  /** The opposite of {@link #enlarge}. */
  public void reduce() {
    update(now -> now.withScale(Scale.smaller(now.scalePercent())));
  }

  /** Changes to the other look and remembers it. */
  public void toggleAppearance() {
    Appearance other = appearance.get().other();
    update(now -> now.withAppearance(other));
  }

  private void followSystem(Appearance look) {
    system = look;
    refresh();
  }

  private void refresh() {
    appearance.set(settings.get().appearance().orElse(system));
    scale.set(settings.get().scalePercent());
    units.set(settings.get().preferences().units());
  }
}
