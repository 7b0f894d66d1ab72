package org.fedsllm.app.split;

import java.util.List;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.fedsllm.app.control.Tooltips;

/** The small mark of clients that are cut elsewhere than the rest. */
final class CutMark extends Label {
  private final int layer;
  private final List<String> clients;

  CutMark(Map.Entry<Integer, List<String>> cut) {
    super(ClientCuts.words(cut));
    layer = cut.getKey();
    clients = List.copyOf(cut.getValue());
    setId("cut-" + layer);
    getStyleClass().add("cut-mark");
    setCursor(Cursor.V_RESIZE);
    String words =
        "%s: split after block %d. Drag it to move it; at the common cut it follows that again."
            .formatted(String.join(", ", clients), layer);
    setTooltip(tooltip(words));
    setAccessibleText(words);
  }

  int layer() {
    return layer;
  }

  List<String> clients() {
    return clients;
  }

  private static Tooltip tooltip(String words) {
    return Tooltips.wrapped(words);
  }
}
