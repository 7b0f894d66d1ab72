package org.fedsllm.app.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.log.LogEntry.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened since the window opened: the newest {@value #MOST} entries, the newest last. All of
 * it goes to the log file too. FX thread only.
 */
public final class SessionLog {
  static final int MOST = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(SessionLog.class);

  private final Clock clock;
  private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
  private final ObservableList<LogEntry> view = FXCollections.unmodifiableObservableList(entries);

  public SessionLog(Clock clock) {
    this.clock = clock;
  }

  public ObservableList<LogEntry> entries() {
    return view;
  }

  /** Something was done. */
  public void done(String words) {
    LOG.info(words);
    add(Kind.DONE, words, Optional.empty());
  }

  /** Something stands in the way, or may surprise. */
  public void warn(String words) {
    LOG.info("Warning: {}", words);
    add(Kind.WARNING, words, Optional.empty());
  }

  /**
   * Something that was asked for did not happen.
   *
   * @param cause {@code null} if there is none
   */
  public void failed(String words, Throwable cause) {
    LOG.info("Failed: {}", words, cause);
    add(Kind.FAILURE, words, Optional.ofNullable(cause).map(SessionLog::trace));
  }

  private void add(Kind kind, String words, Optional<String> details) {
    if (entries.size() >= MOST) {
      entries.remove(0, entries.size() - MOST + 1);
    }
    entries.add(new LogEntry(LocalTime.now(clock), kind, words, details));
  }

  private static String trace(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
