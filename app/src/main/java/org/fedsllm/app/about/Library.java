package org.fedsllm.app.about;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Something that the program is made of.
 *
 * @param licence as its authors name it
 * @param home where it comes from
 */
record Library(String name, String licence, String home) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** All of them. */
  static List<Library> all() {
    try (Reader reader =
        new InputStreamReader(
            Library.class.getResourceAsStream("libraries.csv"), StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).stream()
          .map(row -> new Library(row.get("name"), row.get("licence"), row.get("home")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own list of libraries cannot be read.", e);
    }
  }
}
