package org.fedsllm.app.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.session.EditHistory;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.history.Change;
import org.fedsllm.model.history.Changes;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.ProjectStore;

/** The edits of the open project as a list to walk along. FX thread only. */
public final class HistoryViewModel {

  /** The end of the name of a script's file. */
  public static final String EXTENSION = ".steps";

  /**
   * What a state's edit changed.
   *
   * @param row {@code null} for none
   */
  public record Changed(HistoryRow row, List<Change> changes) {
    static final Changed NOTHING = new Changed(null, List.of());

    public Changed {
      changes = List.copyOf(changes);
    }

    /** A line each. */
    public String text() {
      return changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
  }

  private final ProjectSession session;
  private final Notices notices;
  private final Background background;
  private final ProjectStore store = new ProjectStore();
  private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
  private final ObservableList<HistoryRow> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Changed> changed =
      new ReadOnlyObjectWrapper<>(Changed.NOTHING);
  private final Latest<Changed> reading;

  public HistoryViewModel(ProjectSession session, Notices notices, Background background) {
    this.session = session;
    this.notices = notices;
    this.background = background;
    reading =
        new Latest<>(background, changed::set, fault -> notices.fail(Notices.words(fault), fault));
    session.historyProperty().addListener((property, before, now) -> list(now));
    list(session.historyProperty().get());
  }

  /** The first state and those after each edit; empty while no project is open. */
  public ObservableList<HistoryRow> rows() {
    return shownRows;
  }

  /** The row of the present state, from 0; -1 while no project is open. */
  public int present() {
    EditHistory history = session.historyProperty().get();
    return history == null ? -1 : history.position();
  }

  /** What the row looked at last changed; never {@code null}. */
  public ReadOnlyObjectProperty<Changed> changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Undoes or redoes until the project is as in {@code row}. */
  public void goTo(HistoryRow row) {
    if (row.number() != present() && rows.contains(row)) {
      session.goTo(row.number());
    }
  }

  /** Reads what the edit of {@code row} changed; {@code null} for none. */
  public void look(HistoryRow row) {
    EditHistory history = session.historyProperty().get();
    if (row == null || row.number() == 0 || !rows.contains(row)) {
      reading.drop();
      changed.set(row == null ? Changed.NOTHING : new Changed(row, List.of()));
      return;
    }
    reading.ask(
        () -> new Changed(row, history.step(row.number() - 1, new Changes(store)).changes()));
  }

  /** What makes the changes looked at on the command line; empty where there are none. */
  public String command() {
    List<Change> changes = changed.get().changes();
    return changes.isEmpty() ? "" : EditCommandLine.of(session.fileProperty().get(), changes);
  }

  /** A name for the file of the script. */
  public String scriptName() {
    return session.settled().map(project -> project.name() + EXTENSION).orElse(EXTENSION);
  }

  /** Writes the edits done so far to {@code file}: a script that rebuilds the project. */
  public void export(Path file) {
    EditHistory history = session.historyProperty().get();
    if (history == null) {
      return;
    }
    new Latest<Integer>(
            background,
            steps ->
                notices.tell(
                    "Wrote %s to %s."
                        .formatted(steps == 1 ? "1 step" : steps + " steps", file.getFileName())),
            fault -> notices.fail("Not exported. " + Notices.words(fault), fault))
        .ask(
            () -> {
              String script = history.script(new Changes(store)).format(store);
              AtomicFile.write(file, script.getBytes(StandardCharsets.UTF_8));
              return history.position();
            });
  }

  private void list(EditHistory history) {
    if (history == null) {
      rows.clear();
    } else {
      rows.setAll(HistoryRow.of(history));
    }
  }
}
