package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.cli.Terminal;
import org.fedsllm.app.history.HistoryRow;
import org.fedsllm.app.session.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Edits in the window, walked along, and made again by the command line. */
@ExtendWith(ApplicationExtension.class)
class HistoryJourneyTest {
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
  void threeEditsAreWalkedAlongAndReplayedToTheSameBytes() throws Exception {
    window.openSample("quickstart");
    window.map().drag(Station.client("c1"), 40, 30);
    window.click("#tab-split");
    window.waitUntilShown("#split-cut");
    int cut = window.splitLayer();
    window.moveCut(cut > 1 ? -1 : 1);
    window.waitFor(() -> window.splitLayer() != cut);
    window.place("Place");
    window.robot().interact(() -> window.workbench().select("c2"));
    window.waitUntilShown("#client-power");
    window.field("#client-power").type("15");
    var edited = window.project();
    window.answers().save = folder.resolve("mine.fedsllm");
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.waitFor(() -> Files.exists(window.answers().save));

    window.robot().interact(() -> window.node("#main-menu").requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.H);
    window.waitUntilShown("#history-steps");
    ListView<HistoryRow> steps = window.node("#history-steps");
    assertThat(steps.getItems()).hasSize(4);
    window.waitFor(() -> changes().startsWith("set scenario.clients.c2.transmitPowerW"));
    window.click("#history-copy");
    assertThat(clipboard()).startsWith("fedsllm edit ").contains("'set scenario.clients.c2");

    window.click("Where the history begins");
    window.waitFor(() -> window.splitLayer() == cut);
    assertThat(window.project()).isNotEqualTo(edited);
    window.robot().interact(() -> steps.getSelectionModel().select(3));
    window.robot().interact(steps::requestFocus);
    window.press(KeyCode.ENTER);
    window.waitFor(() -> window.project().equals(edited));

    window.answers().export = folder.resolve("mine.steps");
    window.click("#history-export");
    window.waitForNews("Wrote 3 steps to mine.steps.");
    Path again = folder.resolve("again.fedsllm");
    assertThat(Terminal.run("replay", folder.resolve("mine.steps"), "--out", again).exitCode())
        .isZero();
    assertThat(again).hasSameBinaryContentAs(folder.resolve("mine.fedsllm"));
  }

  private String changes() {
    return window.<TextArea>node("#history-changes").getText();
  }

  private String clipboard() {
    StringBuilder content = new StringBuilder();
    window.robot().interact(() -> content.append(Clipboard.getSystemClipboard().getString()));
    return content.toString();
  }
}
