package org.fedsllm.app.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javafx.scene.Node;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.control.FigureActions;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.ProductVersion;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/** Exports figures with a note of the project they came from. FX thread only. */
final class FigureFiles implements FigureActions {
  private final ProjectSession session;
  private final ProjectStore store;
  private final Notices notices;
  private final FileQuestions questions;
  private final Background background;

  FigureFiles(
      ProjectSession session,
      ProjectStore store,
      Notices notices,
      FileQuestions questions,
      Background background) {
    this.session = session;
    this.store = store;
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

  private void write(Figure figure, FigureSize size, Project project, Path file) {
    new Latest<Path>(
            background,
            written -> notices.tell("Exported " + written.getFileName() + "."),
            fault -> notices.fail("Not exported. " + Notices.words(fault), fault))
        .ask(
            () -> {
              new FigureExporter(source(project), size, FigureExporter.DEFAULT_DPI)
                  .export(figure, file);
              return file;
            });
  }

  private FigureSource source(Project project) throws NoSuchAlgorithmException {
    byte[] text = store.format(project).getBytes(StandardCharsets.UTF_8);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    return new FigureSource(project.name(), ProductVersion.current(), digest);
  }
}
