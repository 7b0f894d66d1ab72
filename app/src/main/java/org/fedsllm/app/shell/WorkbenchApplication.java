package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.fedsllm.app.settings.SettingsStore;

/** The application as the toolkit starts and stops it. */
public final class WorkbenchApplication extends Application {
  private Workbench workbench;

  @Override
  public void start(Stage stage) {
    workbench = new Workbench(stage, new SettingsStore(settingsFile()));
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
