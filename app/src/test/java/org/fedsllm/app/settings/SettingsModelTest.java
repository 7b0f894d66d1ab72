package org.fedsllm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);

  @Test
  void aChosenLookIsRememberedOnceTheWorkbenchHasClosed() throws IOException {
    SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
    SettingsModel model = new SettingsModel(store, background);
    Appearance other = model.appearanceProperty().get().other();
    model.toggleAppearance();
    background.close();

    assertThat(model.appearanceProperty().get()).isEqualTo(other);
    assertThat(store.load().appearance()).contains(other);
  }

  @Test
  void aBrokenFileGivesTheDefaultsAndIsReplacedByTheNextChange() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"recentFiles\": [");
    SettingsStore store = new SettingsStore(file);
    SettingsModel model = new SettingsModel(store, background);
    assertThat(model.get()).isEqualTo(Settings.DEFAULTS);

    model.update(now -> now.withRecent("a.fedsllm"));
    background.close();
    assertThat(store.load().recentFiles()).containsExactly("a.fedsllm");
  }

  @Test
  void settingsThatDoNotChangeAreNotWritten() {
    Path file = folder.resolve("settings.json");
    SettingsModel model = new SettingsModel(new SettingsStore(file), background);
    model.update(
        now -> now.withWindow(window -> window.withChartDivider(now.window().chartDivider())));
    background.close();

    assertThat(file).doesNotExist();
  }
}
