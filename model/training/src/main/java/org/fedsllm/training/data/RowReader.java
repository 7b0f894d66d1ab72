package org.fedsllm.training.data;

import java.nio.file.Path;
import org.fedsllm.model.data.RowFormat;

/** Reads the rows of a user's file. */
final class RowReader {
  private RowReader() {}

  /**
   * @throws IllegalArgumentException if the file is missing, is not of the format, or has no row
   *     that can be used
   */
  static RowSet read(Path file, RowFormat format) {
    String content = Utf8File.read(file);
    RowSet rows = rows(file, content, format);
    if (rows.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "The data file %s holds no row to learn from%s. Choose another file, or check the format."
              .formatted(file, rows.dropped().isEmpty() ? "" : " (dropped: " + words(rows) + ")"));
    }
    return rows;
  }

  private static RowSet rows(Path file, String content, RowFormat format) {
    if (format instanceof RowFormat.JsonLines lines) {
      return JsonRows.lines(file, content, lines.columns());
    }
    if (format instanceof RowFormat.Alpaca) {
      return JsonRows.alpaca(file, content);
    }
    if (format instanceof RowFormat.Csv table) {
      return CsvRows.read(file, content, table.columns());
    }
    if (format instanceof RowFormat.E2e e2e) {
      return E2eRows.table(file, content, e2e.label());
    }
    if (format instanceof RowFormat.ContextCompletion lines) {
      return E2eRows.lines(content, lines.label());
    }
    RowSet.Collector rows = new RowSet.Collector();
    TextFile.paragraphs(content).forEach(text -> rows.add("", text, null));
    return rows.rows();
  }

  private static String words(RowSet rows) {
    return DropCounts.words(rows.dropped());
  }
}
