package org.fedsllm.app.map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the map is looked at and worked on; a matter of taste, not of the project. */
public final class MapOptions {
  private final ObjectProperty<MapQuantity> colour =
      new SimpleObjectProperty<>(this, "colour", MapQuantity.MAIN_SNR);
  private final BooleanProperty grid = new SimpleBooleanProperty(this, "grid", true);
  private final BooleanProperty snap = new SimpleBooleanProperty(this, "snap", false);

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
