package org.fedsllm.app.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
  private final List<String> own = new ArrayList<>();
  private final SortedMap<Integer, List<String>> cuts = new TreeMap<>();
  private BlockStack stack;

  @Start
  void start(Stage stage) {
    stack =
        new BlockStack(
            new SplitMoves() {
              @Override
              public void preview(int layer) {
                previews.add(layer);
                stack.show(workload.withSplitLayer(layer), cuts);
              }

              @Override
              public void settle(int layer) {
                settled.add(layer);
                stack.show(workload.withSplitLayer(layer), cuts);
              }

              @Override
              public void previewOwn(List<String> clients, int layer) {
                stack.show(workload, new TreeMap<>(Map.of(layer, clients)));
              }

              @Override
              public void settleOwn(List<String> clients, int layer) {
                own.add(clients + " after " + layer);
              }

              @Override
              public void cancel() {
                own.add("cancelled");
              }
            });
    stack.show(workload, cuts);
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
  void theMarkOfClientsCutElsewhereIsDraggedAlone(FxRobot robot) {
    robot.interact(() -> stack.show(workload, new TreeMap<>(Map.of(4, List.of("c1", "c3")))));
    assertThat(robot.lookup("#cut-4").queryAs(Label.class).getText()).isEqualTo("2 clients");
    robot.drag("#cut-4").moveBy(0, -BLOCK_PX).moveBy(0, -BLOCK_PX).drop();

    assertThat(own).containsExactly("[c1, c3] after 2");
    assertThat(settled).isEmpty();
  }

  @Test
  void escapeEndsADragWithoutAnEdit(FxRobot robot) {
    robot.drag("#split-cut").moveBy(0, BLOCK_PX).push(KeyCode.ESCAPE).drop();

    assertThat(own).containsExactly("cancelled");
    assertThat(settled).isEmpty();
  }

  @Test
  void whereTheCutIsCanBeHeard() {
    assertThat(stack.getAccessibleText()).isEqualTo("Split: 2 of 6 blocks on the client");
  }
}
