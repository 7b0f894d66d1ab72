package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.manager.FolderOpener;
import org.fedsllm.app.run.RunsHome;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;

/** The runs of the open project: those that are kept, and the one that goes on. FX thread only. */
public final class RunsViewModel {
  private final ProjectSession session;
  private final Background background;
  private final Notices notices;
  private final FolderOpener opener;
  private final Path ofUser;
  private final Latest<List<KeptRun>> finding;
  private final ReadOnlyObjectWrapper<List<KeptRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<LiveRun> live = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Path>> chosen = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param ofUser the user's folder for runs of projects without a file; need not exist
   */
  public RunsViewModel(
      ProjectSession session,
      Background background,
      Notices notices,
      FolderOpener opener,
      Path ofUser) {
    this.session = session;
    this.background = background;
    this.notices = notices;
    this.opener = opener;
    this.ofUser = ofUser;
    finding = new Latest<>(background, runs::set, fault -> runs.set(List.of()));
    session
        .projectProperty()
        .addListener(
            (property, before, now) -> {
              if (before == null || now == null || !before.name().equals(now.name())) {
                refresh();
              }
            });
    session.fileProperty().addListener((property, before, now) -> refresh());
  }

  /** Looks for runs anew: some may have come or gone. */
  public void refresh() {
    Optional<RunsHome> home = home();
    if (home.isEmpty()) {
      finding.drop();
      runs.set(List.of());
      return;
    }
    finding.ask(() -> KeptRuns.in(looked(home.get()), home.get().project()));
  }

  /** Runs of the command line may lie anywhere beside the project. */
  private static List<Path> looked(RunsHome home) {
    List<Path> own = home.folders();
    return home.file()
        .map(file -> List.of(file.toAbsolutePath().getParent(), own.get(own.size() - 1)))
        .orElse(own);
  }

  /** Where the open project's runs are kept; empty while none is open. */
  public Optional<RunsHome> home() {
    return Optional.ofNullable(session.projectProperty().get())
        .map(Project::name)
        .map(name -> new RunsHome(Optional.ofNullable(session.fileProperty().get()), ofUser, name));
  }

  /** Newest first. */
  public ReadOnlyObjectProperty<List<KeptRun>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** The run that is being trained; {@code null} for none. */
  public ReadOnlyObjectProperty<LiveRun> liveProperty() {
    return live.getReadOnlyProperty();
  }

  /** Says how far the run is that is being trained; {@code null} once it has ended. */
  public void follow(LiveRun run) {
    boolean ended = run == null && live.get() != null;
    live.set(run);
    if (ended) {
      refresh();
    }
  }

  /** Folders of the runs that are looked at or compared, in the order of the table. */
  public ReadOnlyObjectProperty<List<Path>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Looks at the runs in {@code folders}. */
  public void choose(List<Path> folders) {
    chosen.set(List.copyOf(folders));
  }

  /** Shows the folder of {@code run} in the file manager. */
  public void openFolder(KeptRun run) {
    act(
        () -> {
          opener.open(run.folder());
          return run.folder();
        },
        opened -> {},
        "Not opened. ");
  }

  /** Writes {@code labels} on {@code run}. */
  public void label(KeptRun run, RunLabels labels) {
    if (!labels.equals(run.labels())) {
      act(
          () -> {
            labels.write(run.folder());
            return run.folder();
          },
          written -> refresh(),
          "The labels were not written. ");
    }
  }

  /** Puts {@code those} aside and offers to bring them back. A run that goes on stays. */
  public void delete(List<KeptRun> those) {
    LiveRun now = live.get();
    if (now != null && those.stream().anyMatch(run -> run.folder().equals(now.folder()))) {
      notices.fail(now.name() + " is being trained. Stop it first.", null);
      return;
    }
    if (those.isEmpty()) {
      return;
    }
    List<Path> folders = those.stream().map(KeptRun::folder).toList();
    String what = those.size() == 1 ? those.get(0).name() : those.size() + " runs";
    act(
        () -> RunTrash.put(folders),
        deleted -> {
          refresh();
          notices.tell("Deleted " + what + ".", new Notices.Offer("Undo", () -> restore(deleted)));
        },
        "Not deleted. ");
  }

  private void restore(RunTrash deleted) {
    act(deleted::bringBack, back -> refresh(), "Not brought back. ");
  }

  /** Writes {@code csv} to {@code file}. */
  public void export(Path file, String csv) {
    act(
        () -> {
          RunTable.write(file, csv);
          return file;
        },
        written -> notices.tell("Written to " + written.getFileName() + "."),
        "Not exported. ");
  }

  private <T> void act(Callable<T> work, Consumer<T> done, String failed) {
    new Latest<T>(background, done, fault -> notices.fail(failed + Notices.words(fault), fault))
        .ask(work);
  }
}
