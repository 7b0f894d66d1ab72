package org.fedsllm.app.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.session.EditHistory;
import org.fedsllm.app.session.EditStep;

/**
 * One state that the project was in.
 *
 * @param number of edits that led to it; the first state has 0
 * @param name of the last of them
 * @param at when it was made; empty where nobody noted it
 */
public record HistoryRow(int number, String name, Optional<Instant> at, State state) {
  private static final String FIRST = "Where the history begins";

  /** Where a state stands as seen from the present one. */
  public enum State {
    DONE,
    PRESENT,
    UNDONE
  }

  /** The first state and those after each edit. */
  static List<HistoryRow> of(EditHistory history) {
    List<HistoryRow> rows = new ArrayList<>();
    rows.add(new HistoryRow(0, FIRST, Optional.empty(), state(0, history)));
    for (EditStep step : history.steps()) {
      int number = rows.size();
      rows.add(new HistoryRow(number, step.name(), step.at(), state(number, history)));
    }
    return List.copyOf(rows);
  }

  private static State state(int number, EditHistory history) {
    int present = history.position();
    return number == present ? State.PRESENT : number < present ? State.DONE : State.UNDONE;
  }
}
