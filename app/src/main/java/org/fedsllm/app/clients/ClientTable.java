package org.fedsllm.app.clients;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fedsllm.app.clients.ClientColumn.Read;

/**
 * Reads a table of clients from text: commas, semicolons or tabs between the cells, with or without
 * headings. Without them the columns are {@code x, y, power dBm, processor GHz, samples}, as many
 * as there are; an id may stand before them. Empty lines and lines that begin with # are skipped.
 */
public final class ClientTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int MOST_ROWS = 2000;
  private static final double FARTHEST_M = 1e8; // farther than any satellite
  private static final long MOST_BYTES = 16L << 20;

  private final boolean commaIsDecimal;
  private final CSVFormat format;
  private final List<ClientRow> rows = new ArrayList<>();
  private List<Read> columns = List.of();

  private ClientTable(char delimiter) {
    commaIsDecimal = delimiter != ',';
    format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
  }

  /**
   * The rows of {@code text}, one at least.
   *
   * @throws IllegalArgumentException if it is no such table; the message names line, column, value
   *     and cure
   */
  public static ClientRows read(String text) {
    String table = text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    ClientTable reader = new ClientTable(delimiter(table));
    try (CSVParser parser = CSVParser.parse(new StringReader(table), reader.format)) {
      for (CSVRecord record : parser) {
        reader.take(record, (int) parser.getCurrentLineNumber());
      }
    } catch (UncheckedIOException | IOException broken) {
      throw new IllegalArgumentException(
          "This is no table: %s Quotes must be closed.".formatted(broken.getMessage()), broken);
    }
    if (reader.rows.isEmpty()) {
      throw new IllegalArgumentException(
          "There are no rows of numbers. Give one a client: x and y in metres, with or without headings.");
    }
    return new ClientRows(reader.rows);
  }

  /**
   * The rows of a file in UTF-8, UTF-16 or Windows-1252, as spreadsheets write them.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException as {@link #read(String)} does
   */
  public static ClientRows read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException("There is no file " + file + ". Check the path.");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(
          "%s is larger than any table of clients. Is it the right file?"
              .formatted(file.getFileName()));
    }
    return read(text(Files.readAllBytes(file)));
  }

  private static String text(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff) {
      return new String(bytes, StandardCharsets.UTF_16); // its mark tells the order of the bytes
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /** What stands between the cells of the first line that has any. */
  private static char delimiter(String table) {
    String first =
        table
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  private void take(CSVRecord record, int line) {
    if (record.stream().allMatch(String::isBlank)) {
      return; // what a spreadsheet leaves of an empty row
    }
    if (columns.isEmpty()) {
      boolean headed = record.stream().noneMatch(this::isNumber);
      columns = headed ? headed(record, line) : plain(record, line);
      if (headed) {
        return;
      }
    }
    if (rows.size() == MOST_ROWS) {
      throw new IllegalArgumentException(
          "The table has more than %d rows. Take them in parts.".formatted(MOST_ROWS));
    }
    rows.add(row(record, line));
  }

  private static List<Read> headed(CSVRecord headings, int line) {
    List<Read> read = new ArrayList<>();
    Set<ClientColumn> seen = EnumSet.noneOf(ClientColumn.class);
    for (String heading : headings) {
      Read column =
          ClientColumn.called(heading)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Line %d: no column is called “%s”. Use %s, or take it out."
                              .formatted(line, heading, ClientColumn.headings())));
      if (!seen.add(column.column())) {
        throw new IllegalArgumentException(
            "Line %d: column “%s” is there twice. Take one out.".formatted(line, heading));
      }
      read.add(column);
    }
    for (ClientColumn needed : List.of(ClientColumn.X, ClientColumn.Y)) {
      if (!seen.contains(needed)) {
        throw new IllegalArgumentException(
            "Line %d: there is no column %s. Every client needs a place; add it."
                .formatted(line, needed.heading()));
      }
    }
    return read;
  }

  private List<Read> plain(CSVRecord first, int line) {
    List<Read> read = new ArrayList<>();
    if (!isNumber(first.get(0))) {
      read.add(ClientColumn.ID.inUsualUnit());
    }
    int numbers = first.size() - read.size();
    if (numbers < 2 || numbers > ClientColumn.PLAIN_ORDER.size()) {
      throw new IllegalArgumentException(
          "Line %d: %d columns without headings. Give x, y and, if you like, power in dBm, processor in GHz and samples; or add a line of headings: %s."
              .formatted(line, first.size(), ClientColumn.headings()));
    }
    ClientColumn.PLAIN_ORDER.forEach(column -> read.add(column.inUsualUnit()));
    return read;
  }

  private ClientRow row(CSVRecord record, int line) {
    if (record.size() > columns.size()) {
      throw new IllegalArgumentException(
          "Line %d has %d cells, but there are %d columns. Is a decimal comma among them? Write a point."
              .formatted(line, record.size(), columns.size()));
    }
    Optional<String> id = Optional.empty();
    Map<ClientColumn, Double> values = new EnumMap<>(ClientColumn.class);
    for (int i = 0; i < record.size(); i++) {
      Read column = columns.get(i);
      String cell = record.get(i).strip();
      if (cell.isEmpty()) {
        continue;
      }
      if (column.column() == ClientColumn.ID) {
        id = Optional.of(cell);
      } else {
        values.put(column.column(), number(cell, column, line));
      }
    }
    for (ClientColumn needed : List.of(ClientColumn.X, ClientColumn.Y)) {
      if (!values.containsKey(needed)) {
        throw new IllegalArgumentException(
            "Line %d, column %s is empty. Every client needs a place; fill it in."
                .formatted(line, needed.heading()));
      }
    }
    return new ClientRow(line, id, values);
  }

  private double number(String cell, Read column, int line) {
    double value;
    try {
      value = column.toModel().applyAsDouble(Double.parseDouble(normal(cell)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Line %d, column %s: “%s” is not a number. Write it like 12.5, without unit."
              .formatted(line, column.column().heading(), cell),
          e);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Line %d, column %s: “%s” is not a finite number. Correct it."
              .formatted(line, column.column().heading(), cell));
    }
    boolean place = column.column() == ClientColumn.X || column.column() == ClientColumn.Y;
    if (place && Math.abs(value) > FARTHEST_M) {
      throw new IllegalArgumentException(
          "Line %d, column %s: “%s” is farther than any satellite. Correct it, or its unit."
              .formatted(line, column.column().heading(), cell));
    }
    return value;
  }

  private boolean isNumber(String cell) {
    try {
      Double.parseDouble(normal(cell.strip()));
      return true;
    } catch (NumberFormatException e) {
      return false; // a heading or a name
    }
  }

  private String normal(String cell) {
    String minus = cell.replace('−', '-');
    return commaIsDecimal ? minus.replace(',', '.') : minus;
  }
}
