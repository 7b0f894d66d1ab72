package org.fedsllm.app.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Edits that a window left behind when it ended without asking.
 *
 * @param source their recovery file, which stays until they are opened or discarded
 * @param savedAt when the last of them was kept
 */
public record LeftBehind(Path source, UnsavedState state, Instant savedAt) {

  /**
   * For example "quickstart from 16:42", with the date where it was another day.
   *
   * @param now tells which day it is
   */
  public String words(Instant now, ZoneId zone) {
    boolean today = savedAt.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(today ? "HH:mm" : "d MMM HH:mm", Locale.ENGLISH);
    return state.project().name() + " from " + format.format(savedAt.atZone(zone));
  }
}
