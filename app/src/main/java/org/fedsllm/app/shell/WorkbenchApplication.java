package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.plugins.PluginChoices;
import org.fedsllm.app.recovery.StateFolder;
import org.fedsllm.app.settings.Settings;
import org.fedsllm.app.settings.SettingsStore;

/** The application as the toolkit starts and stops it. */
public final class WorkbenchApplication extends Application {
  /** {@code --plugins=DIR} names the folder of plug-ins. */
  private static final String PLUGINS = "plugins";

  private final SettingsStore settings = new SettingsStore(settingsFile());
  private InstalledOptimizers optimizers;
  private Workbench workbench;

  /** Not on the FX thread: plug-ins may take their time, or hang. */
  @Override
  public void init() {
    String asked = getParameters().getNamed().get(PLUGINS);
    Settings chosen = settings.loadOrDefaults();
    optimizers =
        InstalledOptimizers.load(
            asked == null ? PluginChoices.folder(chosen, System.getenv()) : Path.of(asked),
            PluginChoices.limits(chosen),
            Set.copyOf(chosen.disabledPlugins()));
  }

  @Override
  public void start(Stage stage) {
    workbench = new Workbench(stage, settings, StateFolder.recovery(System.getenv()), optimizers);
    List<String> files = getParameters().getUnnamed();
    if (!files.isEmpty()) {
      workbench.openFile(Path.of(files.get(0)));
    }
    stage.show();
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }

  private static Path settingsFile() {
    return SettingsStore.usualFile(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }
}
