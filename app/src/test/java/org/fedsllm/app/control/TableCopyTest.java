package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TableCopyTest {
  private static final String COPIED = "client\tdelay [s]\tlocked\nc1\t1.5\tyes\nc 2\t\tno\n";

  /** A row of the table. */
  private record Line(String client, double delayS, boolean locked) {}

  private TableView<Line> table;

  @Start
  void start(Stage stage) {
    table = new TableView<>();
    TableColumn<Line, String> client = new TableColumn<>("client");
    client.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().client()));
    TableColumn<Line, Double> delay = new TableColumn<>("delay [s]");
    delay.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().delayS()));
    table.getColumns().add(client);
    table.getColumns().add(delay);
    table.getColumns().add(new ControlColumn<>("", "locked", 40, TableCopyTest::box));
    table.getItems().addAll(new Line("c1", 1.5, true), new Line("c\t2", Double.NaN, false));
    Scene scene = new Scene(table, 400, 200);
    TableCopy.offer(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aTableIsCopiedWholeAsItIsShown() {
    assertThat(TableCopy.tsv(table)).isEqualTo(COPIED);
  }

  @Test
  void theKeyboardCopiesTheTableThatHasIt(FxRobot robot) {
    robot.interact(table::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.C);

    assertThat(clipboard()).isEqualTo(COPIED);
  }

  private static CheckBox box(Line line) {
    CheckBox box = new CheckBox();
    box.setSelected(line.locked());
    return box;
  }

  private static String clipboard() {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000, () -> Clipboard.getSystemClipboard().getString());
  }
}
