package org.fedsllm.app.report;

import java.util.List;
import org.fedsllm.app.charts.Figure;

/** A piece of a report. All text is plain; who writes it escapes it. */
public sealed interface Block {

  /** A paragraph. */
  record Text(String text) implements Block {}

  /** A drawing; its title stands below it. */
  record Drawing(Figure figure) implements Block {}

  /** Lines to be typed into a terminal. */
  record Commands(List<String> lines) implements Block {
    public Commands {
      lines = List.copyOf(lines);
    }
  }

  /** A column's heading, and whether it is of numbers, which stand to the right. */
  record Column(String name, boolean number) {
    static Column words(String name) {
      return new Column(name, false);
    }

    static Column number(String name) {
      return new Column(name, true);
    }
  }

  /**
   * A table.
   *
   * @param id tells it from the others in a reference: letters, digits and hyphens
   * @param rows cells as they are read, as many as columns
   */
  record Table(String id, String caption, List<Column> columns, List<List<String>> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "A row of the table %s has %d cells, but there are %d columns. Fill the row."
                  .formatted(id, row.size(), columns.size()));
        }
      }
    }

    Table withId(String other) {
      return new Table(other, caption, columns, rows);
    }
  }
}
