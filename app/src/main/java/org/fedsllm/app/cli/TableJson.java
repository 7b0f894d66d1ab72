package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fedsllm.app.charts.FigureTable;

/** The table behind a figure for programs: numbers stay numbers, what is not finite is null. */
final class TableJson {
  private TableJson() {}

  /** Adds the columns' names and the rows to {@code node}. */
  static ObjectNode add(ObjectNode node, FigureTable table) {
    table.columns().forEach(node.putArray("columns")::add);
    ArrayNode rows = node.putArray("rows");
    table
        .rows()
        .forEach(
            row -> {
              ArrayNode cells = rows.addArray();
              row.forEach(cell -> add(cells, cell));
            });
    return node;
  }

  private static void add(ArrayNode cells, Object cell) {
    if (cell instanceof Integer || cell instanceof Long) {
      cells.add(((Number) cell).longValue());
    } else if (cell instanceof Number number) {
      add(cells, number.doubleValue());
    } else {
      cells.add(String.valueOf(cell));
    }
  }

  private static void add(ArrayNode cells, double number) {
    if (Double.isFinite(number)) {
      cells.add(number);
    } else {
      cells.addNull();
    }
  }
}
