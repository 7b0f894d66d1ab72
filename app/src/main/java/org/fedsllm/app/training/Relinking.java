package org.fedsllm.app.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.MissingInput;
import org.fedsllm.model.project.Project;

/**
 * Finds again what a project names and is not there. The user chooses one file; others that are
 * missing too and lie beside it under their own names are found with it. FX thread only.
 */
public final class Relinking {

  /** What is asked of the user; no answer leaves the project as it is. */
  public record Questions(Supplier<List<Path>> whichData, Supplier<Optional<Path>> whichModel) {}

  private final ProjectSession session;
  private final Questions questions;
  private final Notices notices;
  private final Background background;

  public Relinking(
      ProjectSession session, Questions questions, Notices notices, Background background) {
    this.session = session;
    this.questions = questions;
    this.notices = notices;
    this.background = background;
  }

  /** Asks where {@code missing} is now, and names it there as one edit. */
  public void ask(MissingInput missing) {
    if (missing.kind() == MissingInput.Kind.MODEL_DIRECTORY) {
      questions
          .whichModel()
          .get()
          .ifPresent(model -> apply(missing, (now, from) -> withModel(now, from, model)));
      return;
    }
    List<Path> chosen = questions.whichData().get();
    if (!chosen.isEmpty()) {
      Path file = chosen.get(0);
      apply(missing, (now, from) -> withFile(now, from, missing, file));
    }
  }

  /** From a project and its folder to the next. */
  private interface Change extends BiFunction<Project, Path, Project> {}

  /** The disk is looked at off the FX thread; an edit made meanwhile wins. */
  private void apply(MissingInput missing, Change change) {
    Project before = session.settled().orElseThrow();
    Path folder = session.folder();
    new Latest<Project>(
            background,
            after -> {
              if (session.settled().filter(before::equals).isPresent()) {
                session.apply(new Edit("Find " + missing.name() + " again", now -> after));
              }
            },
            fault -> notices.fail(Notices.words(fault), fault))
        .ask(() -> change.apply(before, folder));
  }

  private static Project withModel(Project project, Path folder, Path model) {
    String name = DataEdits.name(model, folder);
    return TrainingEdits.with(project, training -> training.withCheckpoint(name));
  }

  private static Project withFile(Project project, Path folder, MissingInput missing, Path file) {
    List<MissingInput> all = MissingInput.of(project, folder);
    return DataEdits.withFiles(
        project,
        data -> {
          List<String> names = new ArrayList<>(data.files());
          for (int i = 0; i < names.size(); i++) {
            String path = MissingInput.pathOfFile(i);
            if (path.equals(missing.path())) {
              names.set(i, DataEdits.name(file, folder));
            } else if (all.stream().anyMatch(other -> other.path().equals(path))) {
              names.set(i, beside(file, names.get(i), folder));
            }
          }
          return new DataSpec.Files(
              names, data.heldOutShare(), data.format(), data.rows(), data.partition());
        });
  }

  /** {@code name} as a neighbour of {@code found}; unchanged if there is none. */
  private static String beside(Path found, String name, Path folder) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    Path neighbour = found.resolveSibling(last);
    return Files.isRegularFile(neighbour) ? DataEdits.name(neighbour, folder) : name;
  }
}
