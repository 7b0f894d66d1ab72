package org.fedsllm.app.map;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fedsllm.app.clients.ClientRows;
import org.fedsllm.app.clients.ClientTable;
import org.fedsllm.app.clients.ClientText;
import org.fedsllm.app.session.ClientEdits;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;

/** Positions, devices and measured channels of clients, from and to CSV files. FX thread only. */
public final class ClientFiles {
  private final ProjectSession session;
  private final Notices notices;
  private final Background background;
  private final Supplier<Optional<Path>> whichToRead;
  private final Supplier<Optional<Path>> whereToWrite;

  /** What a file says, or why it says nothing. */
  private record Reading(Path file, boolean instead, ClientRows rows) {}

  /**
   * @param whichToRead asks the user; empty leaves it
   * @param whereToWrite asks the user; empty leaves it
   */
  public ClientFiles(
      ProjectSession session,
      Notices notices,
      Background background,
      Supplier<Optional<Path>> whichToRead,
      Supplier<Optional<Path>> whereToWrite) {
    this.session = session;
    this.notices = notices;
    this.background = background;
    this.whichToRead = whichToRead;
    this.whereToWrite = whereToWrite;
  }

  /** Asks for a file and takes its clients instead of those there are. */
  public void importInstead() {
    whichToRead.get().ifPresent(file -> read(file, true));
  }

  /** Asks for a file and takes its clients beside those there are. */
  public void importBeside() {
    whichToRead.get().ifPresent(file -> read(file, false));
  }

  /** Asks where to, and writes all clients. */
  public void export() {
    session
        .settled()
        .ifPresent(project -> whereToWrite.get().ifPresent(file -> write(project, file)));
  }

  private void read(Path file, boolean instead) {
    new Latest<Reading>(
            background,
            this::take,
            fault -> notices.fail("Not imported. " + Notices.words(fault), fault))
        .ask(() -> new Reading(file, instead, ClientTable.read(file)));
  }

  private void take(Reading read) {
    session.settled().ifPresent(project -> take(read, project.scenario()));
  }

  private void take(Reading read, Scenario scenario) {
    String count = StationActions.counted(read.rows().size());
    String name = "Import " + count;
    try {
      List<Client> clients =
          read.instead() ? read.rows().instead(scenario) : read.rows().beside(scenario, 0, 0);
      Edit edit =
          read.instead() ? ClientEdits.replace(name, clients) : ClientEdits.add(name, clients);
      session.apply(edit);
      notices.tell(
          "Imported %s from %s.".formatted(count, read.file().getFileName()),
          new Notices.Offer("Undo", session::undo));
    } catch (IllegalArgumentException refused) {
      notices.fail("Not imported. " + Notices.words(refused), null);
    }
  }

  private void write(Project project, Path file) {
    List<Client> clients = project.scenario().clients();
    new Latest<Path>(
            background,
            written ->
                notices.tell(
                    "Wrote %s to %s."
                        .formatted(StationActions.counted(clients.size()), written.getFileName())),
            fault -> notices.fail("Not written. " + Notices.words(fault), fault))
        .ask(
            () -> {
              AtomicFile.write(file, ClientText.csv(clients).getBytes(StandardCharsets.UTF_8));
              return file;
            });
  }
}
