package org.fedsllm.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The data behind a figure as rows of texts and numbers.
 *
 * @param columns names with their unit in brackets
 * @param rows cells, as many as there are columns: {@link String}s and {@link Number}s
 */
public record FigureTable(List<String> columns, List<List<Object>> rows) {

  public FigureTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row of the table has %d cells, but there are %d columns. Fill the row."
                .formatted(row.size(), columns.size()));
      }
    }
  }

  /** Comma-separated values as in RFC 4180, numbers in full precision with a point. */
  public String toCsv() {
    return lines(",", FigureTable::csvCell, "\r\n");
  }

  /** Tab-separated values, as spreadsheets take them from the clipboard. */
  public String toTsv() {
    return lines("\t", text -> text.replaceAll("[\t\r\n]+", " "), "\n");
  }

  private String lines(String separator, UnaryOperator<String> quote, String end) {
    List<List<?>> all = new ArrayList<>();
    all.add(columns);
    all.addAll(rows);
    return all.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> quote.apply(String.valueOf(cell)))
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining(end, "", end));
  }

  private static String csvCell(String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == ',' || c == '#' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
