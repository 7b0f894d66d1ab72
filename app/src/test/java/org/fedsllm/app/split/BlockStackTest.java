package org.fedsllm.app.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BlockStackTest {
  private static final double BLOCK_PX = 50;

  private final TransformerWorkload workload =
      (TransformerWorkload) Projects.ofClients(1).workload();
  private final List<Integer> previews = new ArrayList<>();
  private final List<Integer> settled = new ArrayList<>();
  private BlockStack stack;

  @Start
  void start(Stage stage) {
    stack =
        new BlockStack(
            layer -> {
              previews.add(layer);
              stack.show(workload.withSplitLayer(layer));
            },
            layer -> {
              settled.add(layer);
              stack.show(workload.withSplitLayer(layer));
            });
    stack.show(workload);
    stage.setScene(new Scene(stack, 160, 460));
    stage.show();
  }

  @Test
  void draggingTheCutPreviewsEveryLayerAndSettlesOnce(FxRobot robot) {
    robot.drag("#split-cut").moveBy(0, BLOCK_PX).moveBy(0, BLOCK_PX).drop();

    assertThat(previews).containsExactly(3, 4);
    assertThat(settled).containsExactly(4);
  }

  @Test
  void theCutStaysWithinTheBlocks(FxRobot robot) {
    robot.drag("#split-cut").moveBy(0, 10 * BLOCK_PX).drop();

    assertThat(settled).containsExactly(5);
  }

  @Test
  void theKeysMoveTheCutByOne(FxRobot robot) {
    robot.interact(() -> stack.requestFocus());
    robot.push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP);

    assertThat(settled).containsExactly(3, 2, 1, 1);
  }

  @Test
  void whereTheCutIsCanBeHeard() {
    assertThat(stack.getAccessibleText()).isEqualTo("Split: 2 of 6 blocks on the client");
  }
}
