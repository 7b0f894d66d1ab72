package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapOptionsTest {
  @TempDir private Path folder;

  @Test
  void choicesAreThereAgainTheNextTime() {
    SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
    FxQueue fx = new FxQueue();
    try (Background background = new Background(fx)) {
      MapOptions options = MapOptions.remembered(new SettingsModel(store, background));
      assertThat(options.colourProperty().get()).isEqualTo(MapQuantity.MAIN_SNR);
      assertThat(options.gridProperty().get()).isTrue();

      options.colourProperty().set(MapQuantity.BANDWIDTH);
      options.gridProperty().set(false);
      fx.runUntil(() -> store.loadOrDefaults().map().gridHidden());
    }

    try (Background background = new Background(new FxQueue())) {
      MapOptions again = MapOptions.remembered(new SettingsModel(store, background));
      assertThat(again.colourProperty().get()).isEqualTo(MapQuantity.BANDWIDTH);
      assertThat(again.gridProperty().get()).isFalse();
      assertThat(again.snapProperty().get()).isFalse();
    }
  }
}
