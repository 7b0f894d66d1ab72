package org.fedsllm.app.log;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param kind how much it matters
 * @param words for the user
 * @param details for the curious; empty where there are none
 */
public record LogEntry(LocalTime time, Kind kind, String words, Optional<String> details) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** How much an entry matters. */
  public enum Kind {
    DONE("done"),
    WARNING("warning"),
    FAILURE("failure");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** For people. */
    public String word() {
      return word;
    }
  }

  public LogEntry {
    time = time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** For example "14:03:59". */
  public String clock() {
    return CLOCK.format(time);
  }

  /** One line, or several where there are details, as it is copied. */
  public String text() {
    String line = clock() + "\t" + kind.word() + "\t" + words;
    return details.map(more -> line + System.lineSeparator() + more.strip()).orElse(line);
  }
}
