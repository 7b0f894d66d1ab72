package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fedsllm.app.session.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What someone who has never seen the window does first, from the welcome page to a figure. */
@ExtendWith(ApplicationExtension.class)
class FirstMinuteJourneyTest {
  private static final int STEPS = 4;
  private static final double STEP_PX = 20;
  private static final Station C1 = Station.client("c1");

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
  void aSampleIsOpenedDraggedSplitTrainedAndExported() throws Exception {
    window.openSample("quickstart");
    assertThat(window.status()).isEqualTo("proved optimal");
    assertThat(window.projectName()).isEqualTo("quickstart");

    delayGrowsWhileAClientIsDraggedAway();
    assertThat(window.projectName()).isEqualTo("quickstart •");

    String dragged = window.headline();
    int split = window.splitLayer();
    window.place("Split");
    window.moveCut(1);
    window.waitForOtherHeadline(dragged);
    assertThat(window.splitLayer()).isEqualTo(split + 1);

    window.place("Train");
    window.train(2);
    String[] perplexity = window.text("#run-perplexity").split(" → ");
    assertThat(Double.parseDouble(perplexity[1])).isLessThan(Double.parseDouble(perplexity[0]));

    String words = wordsOfExport("#training-figure");
    assertThat(words)
        .contains("perplexity of held-out text", "simulated time [s]")
        .contains("FedsLLM, exact", "equal bandwidth");
  }

  /** The headline follows before the button is let go; nothing is an edit until then. */
  private void delayGrowsWhileAClientIsDraggedAway() throws TimeoutException {
    double xBeforeM = xOfC1M();
    window.map().grab(C1);
    for (int step = 0; step < STEPS; step++) {
      double before = window.headlineS();
      window.robot().moveBy(-STEP_PX, -STEP_PX / 2);
      window.waitFor(() -> window.headlineS() > before);
      assertThat(xOfC1M()).isEqualTo(xBeforeM);
    }
    window.map().drop();
    window.waitFor(() -> xOfC1M() < xBeforeM);
  }

  private double xOfC1M() {
    return window.project().scenario().clients().get(0).position().xM();
  }

  private String wordsOfExport(String figure) throws TimeoutException, IOException {
    Path file = folder.resolve("figure.pdf");
    window.answers().export = file;
    window.takeFromFigure(figure, "#figure-export-column");
    window.waitForNews("Exported figure.pdf.");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
