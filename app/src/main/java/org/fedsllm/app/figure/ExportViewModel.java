package org.fedsllm.app.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.settings.ExportLook;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;

/** The figure that is to be exported, and how; choices are remembered. FX thread only. */
public final class ExportViewModel {
  private final SettingsModel settings;
  private final Notices notices;
  private final Background background;
  private final Function<SourcedFigure, Optional<SourcedFigure.Source>> sources;
  private final Function<String, Optional<Path>> whereTo;
  private final ReadOnlyObjectWrapper<SourcedFigure> figure = new ReadOnlyObjectWrapper<>();

  /**
   * @param sources where a figure comes from; empty if that is nothing any more
   * @param whereTo asks for a file; its argument is the figure's title
   */
  public ExportViewModel(
      SettingsModel settings,
      Notices notices,
      Background background,
      Function<SourcedFigure, Optional<SourcedFigure.Source>> sources,
      Function<String, Optional<Path>> whereTo) {
    this.settings = settings;
    this.notices = notices;
    this.background = background;
    this.sources = sources;
    this.whereTo = whereTo;
  }

  /** The figure; {@code null} before the first. */
  public ReadOnlyObjectProperty<SourcedFigure> figureProperty() {
    return figure.getReadOnlyProperty();
  }

  /** Takes another figure; the choices stay. */
  public void open(SourcedFigure next) {
    figure.set(next);
  }

  /** What is chosen. */
  public ExportLook look() {
    return settings.get().export();
  }

  /** A part of what is chosen, followed. */
  public <T> ObservableValue<T> part(Function<ExportLook, T> of) {
    return settings.settingsProperty().map(now -> of.apply(now.export()));
  }

  /**
   * Changes the style.
   *
   * @throws IllegalArgumentException if it cannot be so; all stays as it is
   */
  public void style(UnaryOperator<ExportStyle> change) {
    settings.update(now -> now.withExport(look -> look.withStyle(change.apply(look.style()))));
  }

  /** Has {@code format} written or not; one is always written. */
  public void format(FigureFormat format, boolean written) {
    settings.update(now -> now.withExport(look -> look.with(format, written)));
  }

  /** Asks where the figure goes and writes it. */
  public void export() {
    SourcedFigure now = figure.get();
    ExportLook look = look();
    if (now == null) {
      return;
    }
    sources
        .apply(now)
        .ifPresent(
            source ->
                whereTo
                    .apply(now.figure().title())
                    .ifPresent(file -> write(now, source, look, file)));
  }

  private void write(SourcedFigure drawn, SourcedFigure.Source source, ExportLook look, Path file) {
    new Latest<List<Path>>(
            background,
            written -> notices.tell("Exported " + names(written) + "."),
            fault -> notices.fail("Not exported. " + Notices.words(fault), fault))
        .ask(
            () -> {
              FigureSource found = source.find();
              return ExportFiles.write(
                  drawn.figure(), new FigureExporter(found, look.style()), file, look.formats());
            });
  }

  private static String names(List<Path> files) {
    return files.stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.joining(", "));
  }
}
