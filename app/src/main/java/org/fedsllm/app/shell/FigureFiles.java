package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.control.FigureActions;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.NoteReader;
import org.fedsllm.app.export.NoteWords;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;

/** Exports figures with a note of the project they came from. FX thread only. */
final class FigureFiles implements FigureActions {
  private final ProjectSession session;
  private final Notices notices;
  private final FileQuestions questions;
  private final Background background;

  FigureFiles(
      ProjectSession session, Notices notices, FileQuestions questions, Background background) {
    this.session = session;
    this.notices = notices;
    this.questions = questions;
    this.background = background;
  }

  @Override
  public void export(Figure figure, FigureSize size, Node owner) {
    session
        .settled()
        .ifPresent(
            project ->
                questions
                    .whereToExport(figure.title())
                    .ifPresent(file -> write(figure, size, project, file)));
  }

  @Override
  public Optional<String> about(Figure figure) {
    return session
        .settled()
        .map(project -> NoteWords.of(exporter(project, ExportStyle.DEFAULT).note(figure)));
  }

  @Override
  public Optional<String> pgfplots(Figure figure) {
    return session
        .settled()
        .map(project -> exporter(project, ExportStyle.DEFAULT).pgfSnippet(figure));
  }

  @Override
  public void tell(String words) {
    notices.tell(words);
  }

  /** Reads from an exported {@code file} where its figure comes from, and tells it. */
  void aboutFile(Path file) {
    new Latest<String>(
            background,
            notices::tell,
            fault -> notices.fail("Not a figure of ours. " + Notices.words(fault), fault))
        .ask(() -> file.getFileName() + "\n" + NoteWords.of(NoteReader.read(file)));
  }

  private static FigureExporter exporter(Project project, ExportStyle style) {
    return new FigureExporter(Program.source(project), style);
  }

  private void write(Figure figure, FigureSize size, Project project, Path file) {
    new Latest<Path>(
            background,
            written -> notices.tell("Exported " + written.getFileName() + "."),
            fault -> notices.fail("Not exported. " + Notices.words(fault), fault))
        .ask(
            () -> {
              exporter(project, ExportStyle.DEFAULT.withSize(size)).export(figure, file);
              return file;
            });
  }
}
