package org.fedsllm.app.map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fedsllm.app.settings.MapLook;
import org.fedsllm.app.settings.SettingsModel;

/** How the map is looked at and worked on; a matter of taste, not of the project. */
public final class MapOptions {
  private final ObjectProperty<MapQuantity> colour =
      new SimpleObjectProperty<>(this, "colour", MapQuantity.MAIN_SNR);
  private final BooleanProperty grid = new SimpleBooleanProperty(this, "grid", true);
  private final BooleanProperty snap = new SimpleBooleanProperty(this, "snap", false);

  /** As they were left the last time; every change is remembered. */
  public static MapOptions remembered(SettingsModel settings) {
    MapLook left = settings.get().map();
    MapOptions options = new MapOptions();
    options.colour.set(MapQuantity.ofKey(left.colour()));
    options.grid.set(!left.gridHidden());
    options.snap.set(left.snap());
    options.colour.addListener((property, before, now) -> options.remember(settings));
    options.grid.addListener((property, before, now) -> options.remember(settings));
    options.snap.addListener((property, before, now) -> options.remember(settings));
    return options;
  }

  private void remember(SettingsModel settings) {
    MapLook look = new MapLook(colour.get().key(), !grid.get(), snap.get());
    settings.update(now -> now.withMap(look));
  }

  /** What the clients' colours stand for. */
  public ObjectProperty<MapQuantity> colourProperty() {
    return colour;
  }

  /** Whether grid lines are drawn. */
  public BooleanProperty gridProperty() {
    return grid;
  }

  /** Whether what is dragged or added stands on the grid. */
  public BooleanProperty snapProperty() {
    return snap;
  }
}
