package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** From the choice of an algorithm to a trained round, in the Train place. */
@ExtendWith(ApplicationExtension.class)
class TrainingJourneyTest {
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
  void anAlgorithmIsChosenItsTextSeenItsSplitVerifiedAndARoundTrained() throws TimeoutException {
    window.openSample("quickstart");
    window.place("Train");
    String usual = window.headline();

    window.click("#algorithm");
    window.choose("#scheme", "SplitFed V2");
    window.choose("#boundary-bits", "8 bit");
    assertThat(window.project().algorithm().scheme()).isEqualTo(Scheme.SPLIT_FED_V2);
    assertThat(((TransformerWorkload) window.project().workload()).bitsPerActivation())
        .isEqualTo(8);
    assertThat(window.text("#algorithm")).contains("SplitFed V2").contains("8-bit activations");
    window.waitForOtherHeadline(usual);
    window.click("#algorithm");

    window.waitFor(() -> window.text("#data-report").contains("rows"));
    assertThat(window.text("#preflight")).startsWith("about ");

    window.click("#verify-split");
    window.waitFor(() -> window.text("#split-verdict").startsWith("The split learns"));

    window.train(1);
    assertThat(window.text("#bytes-agreement")).isEqualTo("equal ✓");
  }
}
