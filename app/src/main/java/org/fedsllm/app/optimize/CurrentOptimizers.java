package org.fedsllm.app.optimize;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.optimizer.OptimizerCatalog;

/**
 * The optimizers in force, which change when plug-ins come and go. Changes and is listened to on
 * the FX thread only; {@link #catalog()} may be asked on any.
 */
public final class CurrentOptimizers {
  private final ReadOnlyObjectWrapper<InstalledOptimizers> installed =
      new ReadOnlyObjectWrapper<>();
  private volatile OptimizerCatalog catalog;

  public CurrentOptimizers(InstalledOptimizers first) {
    catalog = first.catalog();
    installed.set(first);
  }

  /** What is installed, and what was refused. */
  public ReadOnlyObjectProperty<InstalledOptimizers> installedProperty() {
    return installed.getReadOnlyProperty();
  }

  /** The newest catalog. Thread-safe. */
  public OptimizerCatalog catalog() {
    return catalog;
  }

  /** Puts {@code next} in force; solves that have begun end with what they began with. */
  public void replace(InstalledOptimizers next) {
    catalog = next.catalog(); // first, for whoever listens asks for it
    installed.set(next);
  }
}
