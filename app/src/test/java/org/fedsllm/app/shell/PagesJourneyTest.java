package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The pages around the work: settings, log and about. */
@ExtendWith(ApplicationExtension.class)
class PagesJourneyTest {
  @TempDir Path folder;

  private DrivenWindow window;

  @Start
  void start(Stage stage) {
    window = DrivenWindow.show(stage, folder);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void unitsAreChosenThatFieldsShowAtOnceAndSettingsGoBack() throws Exception {
    window.openSample("quickstart");
    window.robot().interact(() -> window.workbench().select("c1"));
    window.waitUntilShown("#client-power");
    assertThat(input("#client-power")).isEqualTo("10");

    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.waitUntilShown("#setting-power");
    window.choose("#setting-power", "W, W/Hz");
    window.press(KeyCode.ESCAPE);
    window.waitUntilShown("#client-power");
    assertThat(input("#client-power")).isEqualTo("0.01");

    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.click("#settings-reset");
    window.press(KeyCode.ESCAPE);
    window.waitUntilShown("#client-power");
    assertThat(input("#client-power")).isEqualTo("10");

    ask("log");
    window.waitUntilShown("#log-table");
    assertThat(window.<TableView<?>>node("#log-table").getItems().toString())
        .contains("Opened quickstart.", "All settings are back");
    ask("about");
    window.waitUntilShown("#about-bibtex");
    window.press(KeyCode.ESCAPE);
    window.waitUntilShown("#map");
  }

  private void ask(String words) throws TimeoutException {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.waitUntilShown("#palette");
    window.robot().write(words).push(KeyCode.ENTER);
    window.waitUntilHidden("#palette");
  }

  private String input(String id) {
    return window.<TextInputControl>node(id).getText();
  }
}
