package org.fedsllm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void settingsComeBackAsTheyWereSaved() throws IOException {
    SettingsStore store = new SettingsStore(folder.resolve("new").resolve("settings.json"));
    Settings settings =
        Settings.DEFAULTS
            .withAppearance(Appearance.DARK)
            .withRecent("a")
            .withPlugin("slow", false)
            .withWindow(window -> window.withSize(900, 700, false));
    store.save(settings);

    assertThat(store.load()).isEqualTo(settings);
  }

  @Test
  void aPluginIsSwitchedOffOnceAndOnAgain() {
    Settings off = Settings.DEFAULTS.withPlugin("a", false).withPlugin("a", false);

    assertThat(off.disabledPlugins()).containsExactly("a");
    assertThat(off.withAppearance(Appearance.DARK).withRecent("x").disabledPlugins())
        .containsExactly("a");
    assertThat(off.withPlugin("a", true).disabledPlugins()).isEmpty();
  }

  @Test
  void withoutAFileTheDefaultsHold() throws IOException {
    assertThat(new SettingsStore(folder.resolve("none.json")).load()).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void aFileOfANewerWorkbenchIsReadAsFarAsItIsKnown() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"chosenAppearance\": \"DARK\", \"future\": {\"x\": 1}}");
    Settings settings = new SettingsStore(file).load();

    assertThat(settings.appearance()).contains(Appearance.DARK);
    assertThat(settings.window()).isEqualTo(WindowLayout.DEFAULTS);
    assertThat(settings.recentFiles()).isEmpty();
  }

  @Test
  void aBrokenFileIsAnError() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"chosenApp");

    assertThatThrownBy(() -> new SettingsStore(file).load()).isInstanceOf(IOException.class);
  }

  @Test
  void recentFilesAreNewestFirstWithoutRepeats() {
    Settings settings = Settings.DEFAULTS.withRecent("a").withRecent("b").withRecent("a");

    assertThat(settings.recentFiles()).containsExactly("a", "b");
    assertThat(settings.withoutRecent("a").recentFiles()).containsExactly("b");
  }

  @Test
  void tenRecentFilesAreKept() {
    Settings settings =
        IntStream.range(0, 15)
            .boxed()
            .reduce(Settings.DEFAULTS, (now, i) -> now.withRecent("f" + i), (a, b) -> b);

    assertThat(settings.recentFiles()).hasSize(10).startsWith("f14");
  }

  @Test
  void theFileIsWhereEachSystemKeepsConfiguration() {
    Path home = Path.of("home");

    assertThat(SettingsStore.usualFile(Map.of(), "Linux", home))
        .isEqualTo(home.resolve(".config/fedsllm/settings.json"));
    assertThat(SettingsStore.usualFile(Map.of("XDG_CONFIG_HOME", "xdg"), "Linux", home))
        .isEqualTo(Path.of("xdg/fedsllm/settings.json"));
    assertThat(SettingsStore.usualFile(Map.of("APPDATA", "roaming"), "Windows 11", home))
        .isEqualTo(Path.of("roaming/fedsllm/settings.json"));
    assertThat(SettingsStore.usualFile(Map.of(), "Mac OS X", home))
        .isEqualTo(home.resolve("Library/Application Support/fedsllm/settings.json"));
  }

  @Test
  void aWindowOutOfRangeStandsAsUsualAndTheRestIsKept() {
    WindowLayout layout =
        new WindowLayout(
            10,
            10,
            true,
            5,
            5000,
            2,
            "Plan",
            List.of("Scenario"),
            Map.of("plan-split", 0.3, "odd", 4.0));

    assertThat(layout)
        .isEqualTo(
            WindowLayout.DEFAULTS
                .withSize(1280, 800, true)
                .withPlace("Plan")
                .withFolded(List.of("Scenario"))
                .withDivider("plan-split", 0.3));
  }

  @Test
  void preferencesOutOfRangeAreTheUsualOnes() {
    assertThat(new Preferences(null, -1, 0, null, null)).isEqualTo(Preferences.DEFAULTS);
    assertThat(Preferences.DEFAULTS.withTrainingThreads(1_000_000)).isEqualTo(Preferences.DEFAULTS);
  }

  @Test
  void aResetKeepsWhatWasMerelyNoted() {
    Settings settings =
        Settings.DEFAULTS
            .withScale(150)
            .withAppearance(Appearance.DARK)
            .withPreferences(now -> now.withTrainingThreads(4))
            .withRecent("a");

    assertThat(settings.reset()).isEqualTo(Settings.DEFAULTS.withRecent("a"));
  }
}
