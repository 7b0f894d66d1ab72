package org.fedsllm.app.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** A table of the guide; its columns are as wide as their words ask for, within reason. */
final class PageTable extends GridPane {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 56;

  PageTable(TableBlock table, InlineWriter inlines) {
    getStyleClass().add("guide-table");
    setMinWidth(0);
    List<Integer> lengths = new ArrayList<>();
    int row = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
        int column = 0;
        for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
          TextFlow words = inlines.flow(cell);
          words.getStyleClass().add(part instanceof TableHead ? "guide-head" : "guide-cell");
          words.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
          add(words, column, row);
          widen(lengths, column++, PlainText.of(cell).length());
        }
        row++;
      }
    }
    int all = lengths.stream().mapToInt(Integer::intValue).sum();
    for (int length : lengths) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 * length / all);
      getColumnConstraints().add(constraints);
    }
  }

  private static void widen(List<Integer> lengths, int column, int length) {
    if (column == lengths.size()) {
      lengths.add(SHORTEST);
    }
    lengths.set(column, Math.min(LONGEST, Math.max(lengths.get(column), length)));
  }
}
