package org.fedsllm.app.optimize;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.optimizer.OptimizerCatalog;

/**
 * The optimizers and radio models in force, which change when plug-ins come and go. Changes and is
 * listened to on the FX thread only; {@link #catalog()} and {@link #radioModels()} may be asked on
 * any.
 */
public final class CurrentOptimizers {
  private final ReadOnlyObjectWrapper<InstalledOptimizers> installed =
      new ReadOnlyObjectWrapper<>();
  private volatile OptimizerCatalog catalog;
  private volatile RadioModels radioModels;

  public CurrentOptimizers(InstalledOptimizers first) {
    catalog = first.catalog();
    radioModels = first.radioModels();
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

  /** The newest path losses and fadings of plug-ins. Thread-safe. */
  public RadioModels radioModels() {
    return radioModels;
  }

  /** Puts {@code next} in force; solves that have begun end with what they began with. */
  public void replace(InstalledOptimizers next) {
    catalog = next.catalog(); // first, for whoever listens asks for it
    radioModels = next.radioModels();
    installed.set(next);
  }
}
