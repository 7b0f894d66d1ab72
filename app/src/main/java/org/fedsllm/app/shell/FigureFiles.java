package org.fedsllm.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.fedsllm.app.control.FigureActions;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.NoteReader;
import org.fedsllm.app.export.NoteWords;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.figure.ExportPage;
import org.fedsllm.app.figure.ExportViewModel;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;

/** Exports figures with a note of what they came from. FX thread only. */
final class FigureFiles implements FigureActions {
  private final ProjectSession session;
  private final Notices notices;
  private final FileQuestions questions;
  private final Background background;
  private final ExportViewModel model;
  private final Consumer<Node> open;
  private final Runnable close;
  private ExportPage page;

  /**
   * @param open shows a page before the places
   * @param close shows again what was there before
   */
  FigureFiles(Services services, Consumer<Node> open, Runnable close) {
    session = services.session();
    notices = services.notices();
    questions = services.questions();
    background = services.background();
    model =
        new ExportViewModel(
            services.settings(), notices, background, this::sourceOf, questions::whereToExport);
    this.open = open;
    this.close = close;
  }

  @Override
  public void export(SourcedFigure figure, FigureSize size, Node owner) {
    sourceOf(figure)
        .ifPresent(
            source ->
                questions
                    .whereToExport(figure.figure().title())
                    .ifPresent(file -> write(figure, source, size, file)));
  }

  @Override
  public void compose(SourcedFigure figure) {
    model.open(figure);
    if (page == null) {
      page = new ExportPage(model, background, close);
    }
    open.accept(page);
  }

  @Override
  public void about(SourcedFigure figure) {
    sourceOf(figure)
        .ifPresent(
            source ->
                work(
                    () -> NoteWords.of(exporter(source, ExportStyle.DEFAULT).note(figure.figure())),
                    notices::tell,
                    "Where it comes from is not known. "));
  }

  @Override
  public void pgfplots(SourcedFigure figure, Consumer<String> take) {
    sourceOf(figure)
        .ifPresent(
            source ->
                work(
                    () -> exporter(source, ExportStyle.DEFAULT).pgfSnippet(figure.figure()),
                    take,
                    "Not copied. "));
  }

  @Override
  public void tell(String words) {
    notices.tell(words);
  }

  /** Reads from an exported {@code file} where its figure comes from, and tells it. */
  void aboutFile(Path file) {
    work(
        () -> file.getFileName() + "\n" + NoteWords.of(NoteReader.read(file)),
        notices::tell,
        "Not a figure of ours. ");
  }

  /** Its own, else the project as it stands; empty without either. */
  private Optional<SourcedFigure.Source> sourceOf(SourcedFigure figure) {
    return figure
        .source()
        .or(() -> session.settled().map(project -> () -> Program.source(project)));
  }

  private static FigureExporter exporter(SourcedFigure.Source source, ExportStyle style)
      throws IOException {
    return new FigureExporter(source.find(), style);
  }

  private void write(
      SourcedFigure figure, SourcedFigure.Source source, FigureSize size, Path file) {
    work(
        () -> {
          exporter(source, ExportStyle.DEFAULT.withSize(size)).export(figure.figure(), file);
          return file;
        },
        written -> notices.tell("Exported " + written.getFileName() + "."),
        "Not exported. ");
  }

  private <T> void work(Callable<T> work, Consumer<T> done, String failed) {
    new Latest<T>(background, done, fault -> notices.fail(failed + Notices.words(fault), fault))
        .ask(work);
  }
}
