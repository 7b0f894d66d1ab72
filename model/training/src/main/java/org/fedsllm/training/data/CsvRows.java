package org.fedsllm.training.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fedsllm.model.data.Columns;

/** Rows of comma-separated values under a line of column names. */
final class CsvRows {
  private static final CSVFormat NAMED =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvRows() {}

  static RowSet read(Path file, String content, Columns columns) {
    RowSet.Collector rows = new RowSet.Collector();
    forEach(
        file,
        content,
        row -> {
          String label = columns.label() == null ? null : value(file, row, columns.label());
          if (columns.text() != null) {
            rows.add("", value(file, row, columns.text()), label);
          } else {
            String prompt = value(file, row, columns.prompt());
            rows.add(prompt, value(file, row, columns.completion()), label);
          }
        });
    return rows.rows();
  }

  /** Calls {@code action} with every row. */
  static void forEach(Path file, String content, Consumer<CSVRecord> action) {
    try (CSVParser parser = CSVParser.parse(new StringReader(content), NAMED)) {
      parser.forEach(action);
    } catch (CSVException e) {
      throw malformed(file, e);
    } catch (UncheckedIOException e) {
      throw malformed(file, e.getCause());
    } catch (IOException e) {
      throw malformed(file, e);
    }
  }

  /** Null where this row is too short to have the column. */
  static String value(Path file, CSVRecord row, String column) {
    if (!row.isMapped(column)) {
      throw new IllegalArgumentException(
          "The data file %s has no column \"%s\". Its columns are %s."
              .formatted(file, column, row.getParser().getHeaderNames()));
    }
    return row.isSet(column) ? row.get(column) : null;
  }

  private static IllegalArgumentException malformed(Path file, Exception cause) {
    return new IllegalArgumentException(
        "The data file %s is not CSV (%s).".formatted(file, cause.getMessage()), cause);
  }
}
